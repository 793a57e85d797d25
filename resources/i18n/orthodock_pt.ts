<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AddTileLayer</name>
    <message>
        <source>Add tile layer</source>
        <translation>Adicionar camada de blocos</translation>
    </message>
    <message>
        <source>Adds a raster of a task to the map as a tile layer, without downloading it.</source>
        <translation>Adiciona ao mapa um raster de uma tarefa como camada de blocos, sem baixá-lo.</translation>
    </message>
    <message>
        <source>xyz,tiles,orthophoto,dsm,dtm,ndvi,plant health,formula,stream</source>
        <translation>xyz,tiles,blocos,ortofoto,orthophoto,dsm,dtm,mds,mdt,ndvi,saúde das plantas,fórmula,stream</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Tile layer</source>
        <translation>Camada de blocos</translation>
    </message>
</context><context>
    <name>Api</name>
    <message>
        <source>This is not a web address.</source>
        <translation>Isto não é um endereço da web.</translation>
    </message>
    <message>
        <source>It should look like https://webodm.example.org.</source>
        <translation>Deve ser parecido com https://webodm.example.org.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password.</source>
        <translation>O endereço contém um nome de usuário ou uma senha.</translation>
    </message>
    <message>
        <source>Enter them in their own fields.</source>
        <translation>Informe-os nos campos próprios.</translation>
    </message>
    <message>
        <source>The server's answer is too large.</source>
        <translation>A resposta do servidor é grande demais.</translation>
    </message>
    <message>
        <source>The server's answer is nested too deeply.</source>
        <translation>A resposta do servidor está aninhada demais.</translation>
    </message>
    <message>
        <source>The server's answer has an invalid length.</source>
        <translation>A resposta do servidor tem um comprimento inválido.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>A resposta foi interrompida.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>A resposta do servidor não é HTTP válido.</translation>
    </message>
    <message>
        <source>The answer broke off: {}</source>
        <translation>A resposta foi interrompida: {}</translation>
    </message>
    <message>
        <source>The server's answer has the unknown encoding {}.</source>
        <translation>A resposta do servidor tem a codificação desconhecida {}.</translation>
    </message>
    <message>
        <source>The encoding of the server's answer is invalid.</source>
        <translation>A codificação da resposta do servidor é inválida.</translation>
    </message>
    <message>
        <source>The server's answer has too many values.</source>
        <translation>A resposta do servidor tem valores demais.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} já existe.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing is overwritten.</source>
        <translation>Escolha outra pasta; nada é sobrescrito.</translation>
    </message>
    <message>
        <source>cannot be unpacked: {}</source>
        <translation>não pode ser descompactado: {}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está danificado</translation>
    </message>
    <message>
        <source>{} cannot be unpacked into {}: {}.</source>
        <translation>{} não pode ser descompactado em {}: {}.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Escolha outra pasta ou libere espaço em disco.</translation>
    </message>
    <message>
        <source>contains too many files</source>
        <translation>contém arquivos demais</translation>
    </message>
    <message>
        <source>The disk has {} MB free, {} needs {} MB.</source>
        <translation>O disco tem {} MB livres, {} precisa de {} MB.</translation>
    </message>
    <message>
        <source>Free some disk space, or choose another folder.</source>
        <translation>Libere espaço em disco ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>holds {} files</source>
        <translation>contém {} arquivos</translation>
    </message>
    <message>
        <source>is damaged or cut short</source>
        <translation>está danificado ou incompleto</translation>
    </message>
    <message>
        <source>would become {} MB</source>
        <translation>ocuparia {} MB</translation>
    </message>
    <message>
        <source>uses an unknown compression method</source>
        <translation>usa um método de compressão desconhecido</translation>
    </message>
    <message>
        <source>holds a link: {!r:.200}</source>
        <translation>contém um link: {!r:.200}</translation>
    </message>
    <message>
        <source>holds a forbidden name: {!r:.200}</source>
        <translation>contém um nome proibido: {!r:.200}</translation>
    </message>
    <message>
        <source>holds a file twice: {!r:.200}</source>
        <translation>contém um arquivo duas vezes: {!r:.200}</translation>
    </message>
    <message>
        <source>Download it again, or look at it with another program.</source>
        <translation>Baixe-o novamente ou examine-o com outro programa.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the permission to write to this one.</source>
        <translation>Escolha outra pasta ou peça permissão para gravar nesta.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <source>Cannot write {} to the folder {}: {}.</source>
        <translation>Não foi possível gravar {} na pasta {}: {}.</translation>
    </message>
    <message>
        <source>Not enough disk space in {}: {} MB free, {} MB needed.</source>
        <translation>Espaço em disco insuficiente em {}: {} MB livres, {} MB necessários.</translation>
    </message>
    <message>
        <source>The server did not begin the export.</source>
        <translation>O servidor não iniciou a exportação.</translation>
    </message>
    <message>
        <source>The server did not say how the export goes.</source>
        <translation>O servidor não informou o andamento da exportação.</translation>
    </message>
    <message>
        <source>The export failed: {}</source>
        <translation>A exportação falhou: {}</translation>
    </message>
    <message>
        <source>The server did not begin the import.</source>
        <translation>O servidor não iniciou a importação.</translation>
    </message>
    <message>
        <source>The download broke off.</source>
        <translation>O download foi interrompido.</translation>
    </message>
    <message>
        <source>The server did not confirm the upload.</source>
        <translation>O servidor não confirmou o envio.</translation>
    </message>
    <message>
        <source>The task is not there.</source>
        <translation>A tarefa não existe.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Verifique o endereço e a rede e tente novamente.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or add its authority in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Peça ao responsável pelo servidor um certificado válido ou adicione a autoridade certificadora no QGIS: Configurações ▸ Opções ▸ Autenticação ▸ Gerenciar certificados.</translation>
    </message>
    <message>
        <source>Check the user name and the password of this connection.</source>
        <translation>Verifique o nome de usuário e a senha desta conexão.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for this right.</source>
        <translation>Peça esse direito ao proprietário do projeto ou ao administrador do servidor.</translation>
    </message>
    <message>
        <source>Open the address in a web browser, or ask the administrator of the network.</source>
        <translation>Abra o endereço em um navegador ou consulte o administrador da rede.</translation>
    </message>
    <message>
        <source>It may have been removed: refresh the list.</source>
        <translation>Pode ter sido removido: atualize a lista.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to raise the limit of its proxy (nginx: client_max_body_size).</source>
        <translation>Peça ao administrador do servidor que aumente o limite do proxy (nginx: client_max_body_size).</translation>
    </message>
    <message>
        <source>Try again in a while; if it stays, ask whoever runs the server.</source>
        <translation>Tente novamente mais tarde; se persistir, fale com o responsável pelo servidor.</translation>
    </message>
    <message>
        <source>Check that the address is that of a WebODM server.</source>
        <translation>Verifique se o endereço é o de um servidor WebODM.</translation>
    </message>
    <message>
        <source>Read the end of the task's console for the reason.</source>
        <translation>Leia o motivo no final do console da tarefa.</translation>
    </message>
    <message>
        <source>Resume the upload to try them again, or leave them out.</source>
        <translation>Retome o envio para tentar novamente ou deixe-os de fora.</translation>
    </message>
    <message>
        <source>{} of {} files could not be uploaded: {}</source>
        <translation>Não foi possível enviar {} de {} arquivos: {}</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The address answers, but not as a WebODM server does.</source>
        <translation>O endereço responde, mas não como um servidor WebODM.</translation>
    </message>
    <message>
        <source>The proxy does not connect to {}: {}.</source>
        <translation>O proxy não se conecta a {}: {}.</translation>
    </message>
    <message>
        <source>Check the proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Verifique o proxy no QGIS: Configurações ▸ Opções ▸ Rede.</translation>
    </message>
    <message>
        <source>Enter the address with http:// only if you trust the network: others in it can read the password.</source>
        <translation>Informe o endereço com http:// somente se confiar na rede: outras pessoas nela podem ler a senha.</translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation>Informe o endereço com https://.</translation>
    </message>
    <message>
        <source>SOCKS proxies need the Python package PySocks.</source>
        <translation>Proxies SOCKS precisam do pacote Python PySocks.</translation>
    </message>
    <message>
        <source>Install PySocks for the Python of QGIS, or choose an HTTP proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Instale o PySocks no Python do QGIS ou escolha um proxy HTTP no QGIS: Configurações ▸ Opções ▸ Rede.</translation>
    </message>
    <message>
        <source>The proxy for {} cannot be reached: {}</source>
        <translation>Não foi possível alcançar o proxy para {}: {}</translation>
    </message>
    <message>
        <source>The answer of {} is not valid HTTP: {}</source>
        <translation>A resposta de {} não é HTTP válido: {}</translation>
    </message>
    <message>
        <source>The server at {} cannot be reached: {}</source>
        <translation>Não foi possível alcançar o servidor em {}: {}</translation>
    </message>
    <message>
        <source>The request to {} failed: {}</source>
        <translation>A requisição a {} falhou: {}</translation>
    </message>
    <message>
        <source>The secure connection to {} failed: {}</source>
        <translation>A conexão segura com {} falhou: {}</translation>
    </message>
    <message>
        <source>The server requires a client certificate.</source>
        <translation>O servidor exige um certificado de cliente.</translation>
    </message>
    <message>
        <source>OrthoDock cannot send one. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>O OrthoDock não pode enviar um. Peça ao administrador do servidor que isente dele os caminhos abaixo de /api/.</translation>
    </message>
    <message>
        <source>The server at {} uses http: a secure connection is not possible.</source>
        <translation>O servidor em {} usa http: não é possível uma conexão segura.</translation>
    </message>
    <message>
        <source>The server at {} accepts only https.</source>
        <translation>O servidor em {} aceita somente https.</translation>
    </message>
    <message>
        <source>The request is too large for the server, or for a proxy in front of it: {}</source>
        <translation>A requisição é grande demais para o servidor ou para um proxy à frente dele: {}</translation>
    </message>
    <message>
        <source>The network requires you to sign in first.</source>
        <translation>A rede exige que você faça login primeiro.</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in there, then try again.</source>
        <translation>Abra uma página da web no navegador, faça login nela e tente novamente.</translation>
    </message>
    <message>
        <source>Its page says “{}”.</source>
        <translation>A página diz: “{}”.</translation>
    </message>
    <message>
        <source>A proxy in front of the server requires its own login ({}).</source>
        <translation>Um proxy à frente do servidor exige um login próprio ({}).</translation>
    </message>
    <message>
        <source>It cannot be combined with the login of WebODM. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>Ele não pode ser combinado com o login do WebODM. Peça ao administrador do servidor que isente dele os caminhos abaixo de /api/.</translation>
    </message>
    <message>
        <source>A firewall or bot check in front of the server blocks the request (HTTP {}).</source>
        <translation>Um firewall ou uma verificação contra robôs à frente do servidor bloqueia a requisição (HTTP {}).</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to let the paths below /api/ through its firewall or bot check.</source>
        <translation>Peça ao administrador do servidor que libere os caminhos abaixo de /api/ no firewall ou na verificação contra robôs.</translation>
    </message>
    <message>
        <source>The proxy requires a login.</source>
        <translation>O proxy exige login.</translation>
    </message>
    <message>
        <source>Enter its user name and password in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Informe o nome de usuário e a senha dele no QGIS: Configurações ▸ Opções ▸ Rede.</translation>
    </message>
    <message>
        <source>The server redirects {} requests to {}</source>
        <translation>O servidor redireciona requisições {} para {}</translation>
    </message>
    <message>
        <source>Enter that address (as far as the host) in the connection.</source>
        <translation>Informe esse endereço (até o host) na conexão.</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: {}</source>
        <translation>O servidor redireciona para um endereço inválido: {}</translation>
    </message>
    <message>
        <source>Requests are redirected to a web page of {}.</source>
        <translation>As requisições são redirecionadas para uma página da web de {}.</translation>
    </message>
    <message>
        <source>If that is the sign-in page of a network, sign in with your browser first. Behind single sign-on, the paths below /api/ must be reachable without it.</source>
        <translation>Se for a página de login de uma rede, faça login primeiro no navegador. Com login único (SSO), os caminhos abaixo de /api/ devem ser acessíveis sem ele.</translation>
    </message>
    <message>
        <source>The server's answer was cut short.</source>
        <translation>A resposta do servidor veio incompleta.</translation>
    </message>
    <message>
        <source>{} Further errors: {}.</source>
        <translation>{} Outros erros: {}.</translation>
    </message>
    <message>
        <source>{} and {} are of the same kind.</source>
        <translation>{} e {} são do mesmo tipo.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>Informe apenas um deles.</translation>
    </message>
    <message>
        <source>The file is sent under the name {}.</source>
        <translation>O arquivo é enviado com o nome {}.</translation>
    </message>
    <message>
        <source>Comments and empty lines are left out: the engine stops at them.</source>
        <translation>Comentários e linhas vazias são omitidos: o motor de processamento para ao encontrá-los.</translation>
    </message>
    <message>
        <source>The content does not match the file extension.</source>
        <translation>O conteúdo não corresponde à extensão do arquivo.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, LAS or LAZ file.</source>
        <translation>Escolha um arquivo GeoTIFF, LAS ou LAZ.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>Não foi possível ler {}: {}.</translation>
    </message>
    <message>
        <source>Semicolons between the columns are sent as spaces.</source>
        <translation>Os pontos e vírgulas entre as colunas são enviados como espaços.</translation>
    </message>
    <message>
        <source>Decimal commas are sent as decimal points: {names}.</source>
        <translation>As vírgulas decimais são enviadas como pontos decimais: {names}.</translation>
    </message>
    <message>
        <source>The CRS must be projected or geographic, not geocentric.</source>
        <translation>O SRC deve ser projetado ou geográfico, não geocêntrico.</translation>
    </message>
    <message>
        <source>The line must name the CRS, such as EPSG:32633, WGS84 UTM 33N or a PROJ string.</source>
        <translation>A linha deve indicar o SRC, como EPSG:32633, WGS84 UTM 33N ou uma string PROJ.</translation>
    </message>
    <message>
        <source>The CRS needs a UTM zone from 1 to 60, not {}.</source>
        <translation>O SRC precisa de um fuso UTM de 1 a 60, não {}.</translation>
    </message>
    <message>
        <source>The UTM zone must end with N or S, as in WGS84 UTM {}N.</source>
        <translation>O fuso UTM deve terminar em N ou S, como em WGS84 UTM {}N.</translation>
    </message>
    <message>
        <source>The PROJ string contains other text: “{:.80}”.</source>
        <translation>A string PROJ contém outro texto: “{:.80}”.</translation>
    </message>
    <message>
        <source>The PROJ string needs +zone= with a UTM zone from 1 to 60.</source>
        <translation>A string PROJ precisa de +zone= com um fuso UTM de 1 a 60.</translation>
    </message>
    <message>
        <source>The UTM zone must be a number, with +south in the southern hemisphere.</source>
        <translation>O fuso UTM deve ser um número, com +south no hemisfério sul.</translation>
    </message>
    <message>
        <source>pixel x</source>
        <translation>pixel x</translation>
    </message>
    <message>
        <source>pixel y</source>
        <translation>pixel y</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Marque o ponto novamente ou remova a linha.</translation>
    </message>
    <message>
        <source>The table has no ground control points.</source>
        <translation>A tabela não tem pontos de controle.</translation>
    </message>
    <message>
        <source>The line needs x, y, z, pixel x, pixel y and the photo's name.</source>
        <translation>A linha precisa de x, y, z, pixel x, pixel y e do nome da foto.</translation>
    </message>
    <message>
        <source>For positions of photos, rename the file geo.txt.</source>
        <translation>Para posições de fotos, renomeie o arquivo para geo.txt.</translation>
    </message>
    <message>
        <source>The pixel {} {} is outside {}.</source>
        <translation>O pixel {} {} está fora de {}.</translation>
    </message>
    <message>
        <source>Duplicate marks are sent once: {names}.</source>
        <translation>As marcações duplicadas são enviadas uma só vez: {names}.</translation>
    </message>
    <message>
        <source>Line {} marks the same point at another place in {}.</source>
        <translation>A linha {} marca o mesmo ponto em outro lugar em {}.</translation>
    </message>
    <message>
        <source>Remove the wrong one of the two lines.</source>
        <translation>Remova a linha errada das duas.</translation>
    </message>
    <message>
        <source>The engine may fail on points without a height: {names}.</source>
        <translation>O motor de processamento pode falhar em pontos sem altitude: {names}.</translation>
    </message>
    <message>
        <source>Enter the heights.</source>
        <translation>Informe as altitudes.</translation>
    </message>
    <message>
        <source>These heights are implausible: {names}.</source>
        <translation>Estas altitudes são implausíveis: {names}.</translation>
    </message>
    <message>
        <source>These labels have more than one position: {names}.</source>
        <translation>Estes rótulos têm mais de uma posição: {names}.</translation>
    </message>
    <message>
        <source>Give each point one position, the same in all its lines.</source>
        <translation>Dê a cada ponto uma só posição, igual em todas as suas linhas.</translation>
    </message>
    <message>
        <source>Check points: {}. ODM nodes use them as control points; ODX nodes do not.</source>
        <translation>Pontos de verificação: {}. Os nós ODM os usam como pontos de controle; os nós ODX, não.</translation>
    </message>
    <message>
        <source>Control points: {}. The engine needs {}; {} or more are better.</source>
        <translation>Pontos de controle: {}. O motor de processamento precisa de {}; {} ou mais é melhor.</translation>
    </message>
    <message>
        <source>These points are marked in fewer than {} photos: {}.</source>
        <translation>Estes pontos estão marcados em menos de {} fotos: {}.</translation>
    </message>
    <message>
        <source>yaw</source>
        <translation>yaw</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>pitch</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>roll</translation>
    </message>
    <message>
        <source>horizontal accuracy</source>
        <translation>precisão horizontal</translation>
    </message>
    <message>
        <source>vertical accuracy</source>
        <translation>precisão vertical</translation>
    </message>
    <message>
        <source>The table has no positions.</source>
        <translation>A tabela não tem posições.</translation>
    </message>
    <message>
        <source>Photos without a line keep their own position: {}.</source>
        <translation>As fotos sem linha mantêm a própria posição: {}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name, x and y, then z, yaw, pitch, roll.</source>
        <translation>A linha precisa do nome da foto, de x e y e, depois, de z, yaw, pitch, roll.</translation>
    </message>
    <message>
        <source>The engine reads these columns as a comment: {names}.</source>
        <translation>O motor de processamento lê estas colunas como comentário: {names}.</translation>
    </message>
    <message>
        <source>Enter yaw, pitch and roll, and both accuracies, or none of them.</source>
        <translation>Informe yaw, pitch e roll e ambas as precisões, ou nenhum desses valores.</translation>
    </message>
    <message>
        <source>Accuracies that are NaN are left out, with the columns after them: {names}.</source>
        <translation>As precisões com valor NaN são omitidas, com as colunas seguintes: {names}.</translation>
    </message>
    <message>
        <source>Duplicate lines are sent once: {names}.</source>
        <translation>As linhas duplicadas são enviadas uma só vez: {names}.</translation>
    </message>
    <message>
        <source>{} has another position in line {}.</source>
        <translation>{} tem outra posição na linha {}.</translation>
    </message>
    <message>
        <source>Photos lose their own height because the line has none: {names}.</source>
        <translation>As fotos perdem a própria altitude porque a linha não tem nenhuma: {names}.</translation>
    </message>
    <message>
        <source>Add the heights as the fourth column.</source>
        <translation>Adicione as altitudes como quarta coluna.</translation>
    </message>
    <message>
        <source>These flying heights are implausible: {names}.</source>
        <translation>Estas altitudes de voo são implausíveis: {names}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name and the name of its group.</source>
        <translation>A linha precisa do nome da foto e do nome do grupo dela.</translation>
    </message>
    <message>
        <source>{} has another group in line {}.</source>
        <translation>{} tem outro grupo na linha {}.</translation>
    </message>
    <message>
        <source>The table has no groups.</source>
        <translation>A tabela não tem grupos.</translation>
    </message>
    <message>
        <source>The engine stops at photos without a group: {}.</source>
        <translation>O motor de processamento para ao encontrar fotos sem grupo: {}.</translation>
    </message>
    <message>
        <source>Add a line for each photo.</source>
        <translation>Adicione uma linha para cada foto.</translation>
    </message>
    <message>
        <source>The value of {} has separators between its digits: “{:.40}”. Remove them.</source>
        <translation>O valor de {} tem separadores entre os algarismos: “{:.40}”. Remova-os.</translation>
    </message>
    <message>
        <source>The value of {} is missing.</source>
        <translation>Falta o valor de {}.</translation>
    </message>
    <message>
        <source>The value of {} has a comma: “{:.40}”. Write a decimal point.</source>
        <translation>O valor de {} tem uma vírgula: “{:.40}”. Use o ponto decimal.</translation>
    </message>
    <message>
        <source>The value of {} is in degrees and minutes: “{:.40}”. Write decimal degrees.</source>
        <translation>O valor de {} está em graus e minutos: “{:.40}”. Use graus decimais.</translation>
    </message>
    <message>
        <source>The value of {} is not a number: “{:.40}”.</source>
        <translation>O valor de {} não é um número: “{:.40}”.</translation>
    </message>
    <message>
        <source>Separate the columns by spaces or tabs, not by “{}”.</source>
        <translation>Separe as colunas com espaços ou tabulações, não com “{}”.</translation>
    </message>
    <message>
        <source>Write x (east, longitude) before y (north, latitude).</source>
        <translation>Escreva x (leste, longitude) antes de y (norte, latitude).</translation>
    </message>
    <message>
        <source>Check the CRS in the first line, and the order of x and y.</source>
        <translation>Verifique o SRC na primeira linha e a ordem de x e y.</translation>
    </message>
    <message>
        <source>QGIS knows no projected or geographic CRS {}.</source>
        <translation>O QGIS não conhece nenhum SRC projetado ou geográfico {}.</translation>
    </message>
    <message>
        <source>Correct the code, or enter the CRS as a PROJ string.</source>
        <translation>Corrija o código ou informe o SRC como string PROJ.</translation>
    </message>
    <message>
        <source>The heights are converted from feet to meters.</source>
        <translation>As altitudes são convertidas de pés para metros.</translation>
    </message>
    <message>
        <source>The vertical CRS uses feet; ODX nodes convert the heights.</source>
        <translation>O SRC vertical usa pés; os nós ODX convertem as altitudes.</translation>
    </message>
    <message>
        <source>The CRS uses feet, but ODM nodes read the heights as meters.</source>
        <translation>O SRC usa pés, mas os nós ODM leem as altitudes como metros.</translation>
    </message>
    <message>
        <source>If the heights are in feet, have them converted.</source>
        <translation>Se as altitudes estiverem em pés, ative a conversão delas.</translation>
    </message>
    <message>
        <source>The coordinates are in the order y, x: {}.</source>
        <translation>As coordenadas estão na ordem y, x: {}.</translation>
    </message>
    <message>
        <source>Coordinates are outside the UTM zone: {names}.</source>
        <translation>Há coordenadas fora do fuso UTM: {names}.</translation>
    </message>
    <message>
        <source>The coordinates are in the order latitude, longitude: {} {}.</source>
        <translation>As coordenadas estão na ordem latitude, longitude: {} {}.</translation>
    </message>
    <message>
        <source>The values {} {} are not longitude and latitude.</source>
        <translation>Os valores {} {} não são longitude e latitude.</translation>
    </message>
    <message>
        <source>The values {} {} look like degrees, not like {}.</source>
        <translation>Os valores {} {} parecem graus, não {}.</translation>
    </message>
    <message>
        <source>These places are far from where the photos were taken: {names}.</source>
        <translation>Estes lugares estão longe de onde as fotos foram tiradas: {names}.</translation>
    </message>
    <message>
        <source>{}, lines {}: {}</source>
        <translation>{}, linhas {}: {}</translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation>{}, linha {}: {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>Spaces separate the columns. Write %20 for a space in a name, or rename the photo.</source>
        <translation>Os espaços separam as colunas. Escreva %20 no lugar de um espaço em um nome ou renomeie a foto.</translation>
    </message>
    <message>
        <source>The CRS is sent as the first line, where the engine reads it.</source>
        <translation>O SRC é enviado na primeira linha, onde o motor de processamento o lê.</translation>
    </message>
    <message>
        <source>The CRS is sent as “{}”.</source>
        <translation>O SRC é enviado como “{}”.</translation>
    </message>
    <message>
        <source>Only ODX nodes support a compound CRS; ODM nodes do not.</source>
        <translation>Somente os nós ODX aceitam um SRC composto; os nós ODM, não.</translation>
    </message>
    <message>
        <source>A table cannot contain the name {:.80}.</source>
        <translation>Uma tabela não pode conter o nome {:.80}.</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Renomeie a foto.</translation>
    </message>
    <message>
        <source>Names are corrected to those of the photos: {names}.</source>
        <translation>Os nomes são corrigidos para os das fotos: {names}.</translation>
    </message>
    <message>
        <source>Several photos have this name; the first one is used: {names}.</source>
        <translation>Várias fotos têm este nome; a primeira é usada: {names}.</translation>
    </message>
    <message>
        <source>For the other photos, use the names under which they are sent.</source>
        <translation>Para as outras fotos, use os nomes com que são enviadas.</translation>
    </message>
    <message>
        <source>Only ODX nodes read %20 as a space; ODM nodes do not: {names}.</source>
        <translation>Somente os nós ODX leem %20 como espaço; os nós ODM, não: {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} matches several photos that differ only in letter case.</source>
        <translation>O nome {:.80} corresponde a várias fotos que diferem apenas em maiúsculas e minúsculas.</translation>
    </message>
    <message>
        <source>Write the name as the photo has it.</source>
        <translation>Escreva o nome exatamente como o da foto.</translation>
    </message>
    <message>
        <source>Lines for photos that are not in this task are left out: {names}.</source>
        <translation>As linhas de fotos que não estão nesta tarefa são omitidas: {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} contains spaces.</source>
        <translation>O nome {:.80} contém espaços.</translation>
    </message>
    <message>
        <source>No line names a photo of this task. The table names: {}.</source>
        <translation>Nenhuma linha indica uma foto desta tarefa. A tabela indica: {}.</translation>
    </message>
    <message>
        <source>Choose the file of this flight, or add the photos that it names.</source>
        <translation>Escolha o arquivo deste voo ou adicione as fotos que ele indica.</translation>
    </message>
    <message>
        <source>Correct the line, or save the table as plain text with spaces between the columns.</source>
        <translation>Corrija a linha ou salve a tabela como texto simples, com espaços entre as colunas.</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8.</source>
        <translation>Salve-o como texto em UTF-8.</translation>
    </message>
    <message>
        <source>The text is in UTF-16.</source>
        <translation>O texto está em UTF-16.</translation>
    </message>
    <message>
        <source>The byte order mark is left out.</source>
        <translation>A marca de ordem de bytes (BOM) é omitida.</translation>
    </message>
    <message>
        <source>The table has too many lines.</source>
        <translation>A tabela tem linhas demais.</translation>
    </message>
    <message>
        <source>{} is not a file.</source>
        <translation>{} não é um arquivo.</translation>
    </message>
    <message>
        <source>The file is too large for a table.</source>
        <translation>O arquivo é grande demais para uma tabela.</translation>
    </message>
    <message>
        <source>Text that is not in UTF-8 is converted to UTF-8: {names}.</source>
        <translation>O texto que não está em UTF-8 é convertido para UTF-8: {names}.</translation>
    </message>
    <message>
        <source>The line is not plain text.</source>
        <translation>A linha não é texto simples.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>A linha é longa demais.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projeto</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarefa</translation>
    </message>
    <message>
        <source>The server sent a task without an id.</source>
        <translation>O servidor enviou uma tarefa sem id.</translation>
    </message>
    <message>
        <source>processing option</source>
        <translation>opção de processamento</translation>
    </message>
    <message>
        <source>The server sent a processing option without a name.</source>
        <translation>O servidor enviou uma opção de processamento sem nome.</translation>
    </message>
    <message>
        <source>processing node</source>
        <translation>nó de processamento</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>predefinição</translation>
    </message>
    <message>
        <source>The server's console output is neither text nor lines.</source>
        <translation>A saída do console enviada pelo servidor não é texto nem linhas.</translation>
    </message>
    <message>
        <source>TileJSON</source>
        <translation>TileJSON</translation>
    </message>
    <message>
        <source>The server's TileJSON names no tiles.</source>
        <translation>O TileJSON do servidor não indica blocos.</translation>
    </message>
    <message>
        <source>Restart the task.</source>
        <translation>Reinicie a tarefa.</translation>
    </message>
    <message>
        <source>The server's TileJSON points to another server.</source>
        <translation>O TileJSON do servidor aponta para outro servidor.</translation>
    </message>
    <message>
        <source>tile metadata</source>
        <translation>metadados dos blocos</translation>
    </message>
    <message>
        <source>The server sent something else where a list should be.</source>
        <translation>O servidor enviou outra coisa em vez de uma lista.</translation>
    </message>
    <message>
        <source>The server sent something else where a {} should be.</source>
        <translation>O servidor não enviou o que se esperava: {}.</translation>
    </message>
    <message>
        <source>The server sent a {} without a valid {}.</source>
        <translation>O servidor enviou este item sem um campo válido: {}, campo “{}”.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>um número inteiro</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>um número</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vazio)</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>um destes: {}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>at least {:g}</source>
        <translation>de no mínimo {:g}</translation>
    </message>
    <message>
        <source>above {:g}</source>
        <translation>maior que {:g}</translation>
    </message>
    <message>
        <source>at most {:g}</source>
        <translation>de no máximo {:g}</translation>
    </message>
    <message>
        <source>below {:g}</source>
        <translation>menor que {:g}</translation>
    </message>
    <message>
        <source>The processing node has no option “{}”.</source>
        <translation>O nó de processamento não tem a opção “{}”.</translation>
    </message>
    <message>
        <source>The option “{}” cannot be “{}”: it must be {}.</source>
        <translation>A opção “{}” não pode ter o valor “{}”: deve ser {}.</translation>
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation>Você quis dizer {}?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>This user may not add anything here.</source>
        <translation>Este usuário não tem permissão para adicionar nada aqui.</translation>
    </message>
    <message>
        <source>This user may see this, but not change it.</source>
        <translation>Este usuário pode ver isto, mas não alterá-lo.</translation>
    </message>
    <message>
        <source>This user may see this, but not delete it.</source>
        <translation>Este usuário pode ver isto, mas não excluí-lo.</translation>
    </message>
    <message>
        <source>This user may not see this.</source>
        <translation>Este usuário não tem permissão para ver isto.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for the right “{}”.</source>
        <translation>Peça ao proprietário do projeto ou ao administrador do servidor o direito “{}”.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the file.</source>
        <translation>O servidor enviou uma página da web em vez do arquivo.</translation>
    </message>
    <message>
        <source>Sign in again, or open the address of the server in a browser.</source>
        <translation>Faça login novamente ou abra o endereço do servidor em um navegador.</translation>
    </message>
    <message>
        <source>What the server sent is not a {} file.</source>
        <translation>O que o servidor enviou não é um arquivo {}.</translation>
    </message>
    <message>
        <source>Open the address of the server in a browser to see what it sends.</source>
        <translation>Abra o endereço do servidor em um navegador para ver o que ele envia.</translation>
    </message>
    <message>
        <source>the answer took too long</source>
        <translation>a resposta demorou demais</translation>
    </message>
    <message>
        <source>a chunk has an invalid size</source>
        <translation>um bloco tem tamanho inválido</translation>
    </message>
    <message>
        <source>the host name has no address</source>
        <translation>o nome do host não tem endereço</translation>
    </message>
    <message>
        <source>The server, or a proxy in front of it, rejects even requests of {} kB.</source>
        <translation>O servidor, ou um proxy à frente dele, rejeita até requisições de {} kB.</translation>
    </message>
    <message>
        <source>The download broke off after {} of {} bytes.</source>
        <translation>O download foi interrompido após {} de {} bytes.</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>O servidor não enviou nada.</translation>
    </message>
    <message>
        <source>The server has an empty file.</source>
        <translation>O arquivo no servidor está vazio.</translation>
    </message>
    <message>
        <source>Restart the task to create the product again.</source>
        <translation>Reinicie a tarefa para gerar o produto novamente.</translation>
    </message>
    <message>
        <source>The server answered a download with HTTP status {}.</source>
        <translation>O servidor respondeu a um download com o status HTTP {}.</translation>
    </message>
    <message>
        <source>The compressed download is damaged.</source>
        <translation>O download comprimido está danificado.</translation>
    </message>
    <message>
        <source>The server announced an invalid length.</source>
        <translation>O servidor anunciou um comprimento inválido.</translation>
    </message>
    <message>
        <source>The server sent the file in the encoding “{}”.</source>
        <translation>O servidor enviou o arquivo na codificação “{}”.</translation>
    </message>
    <message>
        <source>{} is no journal of an upload.</source>
        <translation>{} não é o registro de um envio.</translation>
    </message>
    <message>
        <source>The photos of “{}” are being uploaded already.</source>
        <translation>As fotos de “{}” já estão sendo enviadas.</translation>
    </message>
    <message>
        <source>Wait for the other QGIS or the algorithm that does so.</source>
        <translation>Aguarde o outro QGIS ou o algoritmo que faz isso.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} está vazio.</translation>
    </message>
    <message>
        <source>Leave it out, or copy it again.</source>
        <translation>Deixe-o de fora ou copie-o novamente.</translation>
    </message>
    <message>
        <source>{} changed while it was being uploaded.</source>
        <translation>{} mudou durante o envio.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then try again.</source>
        <translation>Espere até que nada mais grave nele e tente novamente.</translation>
    </message>
    <message>
        <source>{} did not arrive whole.</source>
        <translation>{} não chegou inteiro.</translation>
    </message>
    <message>
        <source>{} could not be uploaded: {}</source>
        <translation>Não foi possível enviar {}: {}</translation>
    </message>
    <message>
        <source>The server redirects in a loop.</source>
        <translation>O servidor redireciona em um ciclo sem fim.</translation>
    </message>
    <message>
        <source>The server redirects from https to http, to {}</source>
        <translation>O servidor redireciona de https para http, para {}</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to correct this.</source>
        <translation>Peça ao administrador do servidor que corrija isso.</translation>
    </message>
    <message>
        <source>The server did not accept the login: {}</source>
        <translation>O servidor não aceitou o login: {}</translation>
    </message>
    <message>
        <source>Products must be some of {}.</source>
        <translation>Os produtos devem ser alguns destes: {}.</translation>
    </message>
    <message>
        <source>This server is too old to shrink photos or to align tasks.</source>
        <translation>Este servidor é antigo demais para reduzir fotos ou alinhar tarefas.</translation>
    </message>
    <message>
        <source>Begin the task without.</source>
        <translation>Inicie a tarefa sem isso.</translation>
    </message>
    <message>
        <source>The server has no {} of this task.</source>
        <translation>O servidor não tem {} desta tarefa.</translation>
    </message>
    <message>
        <source>The task may not make it with these options, or it has been removed.</source>
        <translation>A tarefa talvez não o gere com estas opções, ou ele foi removido.</translation>
    </message>
    <message>
        <source>The export was not done within {:g} s.</source>
        <translation>A exportação não terminou em {:g} s.</translation>
    </message>
    <message>
        <source>The task “{}” was canceled on the server, with {} of {} files.</source>
        <translation>A tarefa “{}” foi cancelada no servidor, com {} de {} arquivos.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or delete the canceled one.</source>
        <translation>Envie os arquivos como uma nova tarefa ou exclua a cancelada.</translation>
    </message>
    <message>
        <source>Restart the task to have it processed.</source>
        <translation>Reinicie a tarefa para que seja processada.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else, with {} of {} files.</source>
        <translation>A tarefa “{}” foi iniciada por outra pessoa, com {} de {} arquivos.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or keep the task without the missing ones.</source>
        <translation>Envie os arquivos como uma nova tarefa ou mantenha a tarefa sem os que faltam.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else before all of its {} files had arrived.</source>
        <translation>A tarefa “{}” foi iniciada por outra pessoa antes que todos os seus {} arquivos chegassem.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or check the result.</source>
        <translation>Envie os arquivos como uma nova tarefa ou verifique o resultado.</translation>
    </message>
    <message>
        <source>Servers keep unfinished uploads for three days. Start a new task.</source>
        <translation>Os servidores guardam envios incompletos por três dias. Inicie uma nova tarefa.</translation>
    </message>
    <message>
        <source>If it should be there, sign in as the user who began the upload.</source>
        <translation>Se ela deveria estar lá, faça login como o usuário que iniciou o envio.</translation>
    </message>
    <message>
        <source>The task “{}” is no longer on the server.</source>
        <translation>A tarefa “{}” não está mais no servidor.</translation>
    </message>
    <message>
        <source>The task cannot be run again from “{}”.</source>
        <translation>A tarefa não pode ser executada novamente a partir de “{}”.</translation>
    </message>
    <message>
        <source>It can from: {}.</source>
        <translation>Pode a partir de: {}.</translation>
    </message>
    <message>
        <source>It can only be run from the start.</source>
        <translation>Só pode ser executada desde o início.</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Uma tarefa precisa de pelo menos {} fotos ou de um vídeo.</translation>
    </message>
    <message>
        <source>Add photos that overlap; a good map takes a dozen or more.</source>
        <translation>Adicione fotos que se sobreponham; um bom mapa precisa de uma dúzia ou mais.</translation>
    </message>
    <message>
        <source>Too few photos would be left.</source>
        <translation>Sobrariam fotos de menos.</translation>
    </message>
    <message>
        <source>Begin a new task.</source>
        <translation>Inicie uma nova tarefa.</translation>
    </message>
    <message>
        <source>The upload cannot be resumed if it is interrupted: {}</source>
        <translation>O envio não poderá ser retomado se for interrompido: {}</translation>
    </message>
    <message>
        <source>The task was not done within {:g} s.</source>
        <translation>A tarefa não terminou em {:g} s.</translation>
    </message>
    <message>
        <source>It goes on on the server: wait for it again.</source>
        <translation>Ela continua no servidor: aguarde-a novamente.</translation>
    </message>
    <message>
        <source>The server has not cancelled the task.</source>
        <translation>O servidor não cancelou a tarefa.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Tente novamente mais tarde.</translation>
    </message>
    <message>
        <source>The task “{}” was cancelled.</source>
        <translation>A tarefa “{}” foi cancelada.</translation>
    </message>
    <message>
        <source>Restart it to go on.</source>
        <translation>Reinicie-a para continuar.</translation>
    </message>
    <message>
        <source>The processing node gave no reason.</source>
        <translation>O nó de processamento não informou o motivo.</translation>
    </message>
    <message>
        <source>The task “{}” failed: {}</source>
        <translation>A tarefa “{}” falhou: {}</translation>
    </message>
</context><context>
    <name>Application</name>
    <message>
        <source>Diagnostics are copied. Look through them before you publish.</source>
        <translation>O diagnóstico foi copiado. Revise-o antes de publicá-lo.</translation>
    </message>
</context><context>
    <name>AssetTitles</name>
    <message>
        <source>Everything (zip)</source>
        <translation>Tudo (zip)</translation>
    </message>
    <message>
        <source>Orthophoto, GeoTIFF</source>
        <translation>Ortofoto, GeoTIFF</translation>
    </message>
    <message>
        <source>Orthophoto, picture</source>
        <translation>Ortofoto, imagem</translation>
    </message>
    <message>
        <source>Orthophoto, MBTiles</source>
        <translation>Ortofoto, MBTiles</translation>
    </message>
    <message>
        <source>Orthophoto, for Google Earth</source>
        <translation>Ortofoto, para o Google Earth</translation>
    </message>
    <message>
        <source>Orthophoto, tiles</source>
        <translation>Ortofoto, blocos</translation>
    </message>
    <message>
        <source>Cutline of the orthophoto</source>
        <translation>Linha de recorte da ortofoto</translation>
    </message>
    <message>
        <source>Surface model</source>
        <translation>Modelo de superfície</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Modelo de terreno</translation>
    </message>
    <message>
        <source>Surface model, tiles</source>
        <translation>Modelo de superfície, blocos</translation>
    </message>
    <message>
        <source>Terrain model, tiles</source>
        <translation>Modelo de terreno, blocos</translation>
    </message>
    <message>
        <source>Point cloud, LAS</source>
        <translation>Nuvem de pontos, LAS</translation>
    </message>
    <message>
        <source>Point cloud, LAZ</source>
        <translation>Nuvem de pontos, LAZ</translation>
    </message>
    <message>
        <source>Point cloud, PLY</source>
        <translation>Nuvem de pontos, PLY</translation>
    </message>
    <message>
        <source>Point cloud, CSV</source>
        <translation>Nuvem de pontos, CSV</translation>
    </message>
    <message>
        <source>Textured model, OBJ</source>
        <translation>Modelo texturizado, OBJ</translation>
    </message>
    <message>
        <source>Textured model, glTF</source>
        <translation>Modelo texturizado, glTF</translation>
    </message>
    <message>
        <source>Textured model, 3D Tiles</source>
        <translation>Modelo texturizado, 3D Tiles</translation>
    </message>
    <message>
        <source>Point cloud, 3D Tiles</source>
        <translation>Nuvem de pontos, 3D Tiles</translation>
    </message>
    <message>
        <source>Camera parameters</source>
        <translation>Parâmetros da câmera</translation>
    </message>
    <message>
        <source>Photo positions</source>
        <translation>Posições das fotos</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Relatório de qualidade</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Pontos de controle</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>Backup of {}</source>
        <translation>Backup de {}</translation>
    </message>
    <message>
        <source>Export of {}</source>
        <translation>Exportação de {}</translation>
    </message>
    <message>
        <source>Console of {}</source>
        <translation>Console de {}</translation>
    </message>
</context><context>
    <name>AssetsPage</name>
    <message>
        <source>Asset</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aqui</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Download the selected assets</source>
        <translation>Baixar os resultados selecionados</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Show the folder that this task's files are kept in</source>
        <translation>Mostrar a pasta onde ficam os arquivos desta tarefa</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Baixado</translation>
    </message>
</context><context>
    <name>BatchFolders</name>
    <message>
        <source>Batch of folders</source>
        <translation>Lote de pastas</translation>
    </message>
    <message>
        <source>Creates a task on a WebODM server for each subfolder that contains photos.</source>
        <translation>Cria uma tarefa em um servidor WebODM para cada subpasta que contém fotos.</translation>
    </message>
    <message>
        <source>upload,photos,flights,many,bulk,queue</source>
        <translation>enviar,upload,fotos,photos,voos,vários,lote,bulk,fila</translation>
    </message>
    <message>
        <source>Folder with a subfolder for each task</source>
        <translation>Pasta com uma subpasta para cada tarefa</translation>
    </message>
    <message>
        <source>Created tasks</source>
        <translation>Tarefas criadas</translation>
    </message>
    <message>
        <source>Number of started tasks</source>
        <translation>Número de tarefas iniciadas</translation>
    </message>
    <message>
        <source>Number of failed folders</source>
        <translation>Número de pastas que falharam</translation>
    </message>
    <message>
        <source>No photos found in the subfolders of {}.</source>
        <translation>Nenhuma foto encontrada nas subpastas de {}.</translation>
    </message>
    <message>
        <source>To process photos directly in this folder, use the algorithm “Create task”.</source>
        <translation>Para processar fotos que estão diretamente nesta pasta, use o algoritmo “Criar tarefa”.</translation>
    </message>
    <message>
        <source>Cannot read the folder {}: {}.</source>
        <translation>Não é possível ler a pasta {}: {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation>Arquivos enviados</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID da tarefa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Folder {} of {}: {}</source>
        <translation>Pasta {} de {}: {}</translation>
    </message>
    <message>
        <source>No task was started for any of the folders.</source>
        <translation>Nenhuma tarefa foi iniciada para as pastas.</translation>
    </message>
    <message>
        <source>First folder, “{}”: {}</source>
        <translation>Primeira pasta, “{}”: {}</translation>
    </message>
    <message>
        <source>No task was started for the folder “{}”: {}</source>
        <translation>Nenhuma tarefa foi iniciada para a pasta “{}”: {}</translation>
    </message>
</context><context>
    <name>Boundary</name>
    <message>
        <source>Boundary</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Converts a polygon to the processing option that limits a task to an area.</source>
        <translation>Converte um polígono na opção de processamento que limita uma tarefa a uma área.</translation>
    </message>
    <message>
        <source>area,polygon,crop,clip,geojson,option</source>
        <translation>área,polígono,recortar,crop,clip,geojson,opção</translation>
    </message>
    <message>
        <source>Polygon layer (polygons must touch or overlap)</source>
        <translation>Camada de polígonos (os polígonos devem se tocar ou se sobrepor)</translation>
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation>Arquivo GeoJSON</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson *.json)</source>
        <translation>Arquivos GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON</source>
        <translation>Limite em GeoJSON</translation>
    </message>
</context><context>
    <name>CancelTask</name>
    <message>
        <source>The task was canceled.</source>
        <translation>A tarefa foi cancelada.</translation>
    </message>
    <message>
        <source>The task is already complete.</source>
        <translation>A tarefa já está concluída.</translation>
    </message>
    <message>
        <source>The task has already failed.</source>
        <translation>A tarefa já falhou.</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Cancelar tarefa</translation>
    </message>
    <message>
        <source>Stops a task on the server.</source>
        <translation>Interrompe uma tarefa no servidor.</translation>
    </message>
    <message>
        <source>stop,abort</source>
        <translation>parar,interromper,stop,abort</translation>
    </message>
    <message>
        <source>Final status</source>
        <translation>Situação final</translation>
    </message>
</context><context>
    <name>Causes</name>
    <message>
        <source>There are too few usable photos.</source>
        <translation>Há fotos utilizáveis de menos.</translation>
    </message>
    <message>
        <source>A map needs many photos that overlap, five at the very least. Make a new task.</source>
        <translation>Um mapa precisa de muitas fotos que se sobreponham: no mínimo cinco. Crie uma nova tarefa.</translation>
    </message>
    <message>
        <source>The photos do not overlap enough to be put together.</source>
        <translation>As fotos não se sobrepõem o bastante para serem unidas.</translation>
    </message>
    <message>
        <source>Fly with 70–80 % overlap. For woods, water or fields, restart with the options “feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out blurred photos.</source>
        <translation>Voe com 70–80 % de sobreposição. Em matas, água ou lavouras, reinicie com as opções “feature-quality” em ultra, “min-num-features” em 20000 ou mais, ou deixe de fora as fotos borradas.</translation>
    </message>
    <message>
        <source>The photos do not say where they were taken.</source>
        <translation>As fotos não informam onde foram tiradas.</translation>
    </message>
    <message>
        <source>Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come from the camera: some programs remove the position.</source>
        <translation>Adicione um geo.txt ou gcp_list.txt às fotos, ou envie os arquivos como saem da câmera: alguns programas removem a posição.</translation>
    </message>
    <message>
        <source>The processing node ran out of memory.</source>
        <translation>O nó de processamento ficou sem memória.</translation>
    </message>
    <message>
        <source>Restart with the option “split” (for instance 200), a lower “pc-quality” or “feature-quality”, or smaller photos; or choose a node with more memory.</source>
        <translation>Reinicie com a opção “split” (por exemplo, 200), com “pc-quality” ou “feature-quality” mais baixo ou com fotos menores; ou escolha um nó com mais memória.</translation>
    </message>
    <message>
        <source>The disk of the server or of the processing node is full.</source>
        <translation>O disco do servidor ou do nó de processamento está cheio.</translation>
    </message>
    <message>
        <source>Remove tasks that are no longer needed, or ask whoever runs the server.</source>
        <translation>Exclua tarefas de que não precisa mais ou fale com o responsável pelo servidor.</translation>
    </message>
    <message>
        <source>The processing node went away while it worked.</source>
        <translation>O nó de processamento ficou indisponível enquanto trabalhava.</translation>
    </message>
    <message>
        <source>Restart the task when the node is online again, or on another node.</source>
        <translation>Reinicie a tarefa quando o nó estiver online novamente, ou em outro nó.</translation>
    </message>
    <message>
        <source>No processing node takes this task.</source>
        <translation>Nenhum nó de processamento aceita esta tarefa.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to start one or to let you use it. The task begins by itself as soon as there is one.</source>
        <translation>Peça ao responsável pelo servidor que inicie um nó ou permita que você o use. A tarefa começa sozinha assim que houver um.</translation>
    </message>
    <message>
        <source>An imported task has no photos to process once more.</source>
        <translation>Uma tarefa importada não tem fotos para processar novamente.</translation>
    </message>
    <message>
        <source>Its results are still there. Rename the task to clear this message.</source>
        <translation>Os resultados continuam lá. Renomeie a tarefa para limpar esta mensagem.</translation>
    </message>
    <message>
        <source>The imported file is not a zip of a task's results.</source>
        <translation>O arquivo importado não é um zip dos resultados de uma tarefa.</translation>
    </message>
    <message>
        <source>Import an all.zip or a backup, as WebODM makes them.</source>
        <translation>Importe um all.zip ou um backup, como o WebODM os gera.</translation>
    </message>
    <message>
        <source>The server could not fetch the address it was to import from.</source>
        <translation>O servidor não conseguiu acessar o endereço do qual deveria importar.</translation>
    </message>
    <message>
        <source>Check the address, and that the server (not only this machine) can reach it.</source>
        <translation>Verifique o endereço e se o servidor (não só este computador) consegue alcançá-lo.</translation>
    </message>
    <message>
        <source>The file of ground control points cannot be used.</source>
        <translation>O arquivo de pontos de controle não pode ser usado.</translation>
    </message>
    <message>
        <source>Its first line must be a CRS such as EPSG:32632, each further line “x y z px py photo”, with names of photos that are in the task.</source>
        <translation>A primeira linha deve ser um SRC, como EPSG:32632, e cada linha seguinte “x y z px py foto”, com nomes de fotos que estão na tarefa.</translation>
    </message>
    <message>
        <source>The boundary cannot be used.</source>
        <translation>O limite não pode ser usado.</translation>
    </message>
    <message>
        <source>It must be one polygon that lies where the photos were taken.</source>
        <translation>Deve ser um único polígono, situado onde as fotos foram tiradas.</translation>
    </message>
    <message>
        <source>The processing node does not know one of the options.</source>
        <translation>O nó de processamento não conhece uma das opções.</translation>
    </message>
    <message>
        <source>Restart with other options; those used are on the Options page.</source>
        <translation>Reinicie com outras opções; as que foram usadas estão na página Opções.</translation>
    </message>
    <message>
        <source>One of the photos is damaged.</source>
        <translation>Uma das fotos está danificada.</translation>
    </message>
    <message>
        <source>The console names it. Make a new task without it.</source>
        <translation>O console indica qual. Crie uma nova tarefa sem ela.</translation>
    </message>
</context><context>
    <name>Commands</name>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Ask the server for projects and tasks (F5)</source>
        <translation>Consultar os projetos e tarefas no servidor (F5)</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Nova conexão…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Adicionar uma conexão</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Editar conexão…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Alterar o nome, o endereço ou o login</translation>
    </message>
    <message>
        <source>Duplicate Connection…</source>
        <translation>Duplicar conexão…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Adicionar uma conexão a partir de uma cópia, por exemplo para outra conta</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Testar conexão</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>Entrar com o login guardado e verificar</translation>
    </message>
    <message>
        <source>Remove Connection…</source>
        <translation>Remover conexão…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Esquecer a conexão e seu login; nada muda no servidor</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Settings of the plugin, and all saved connections</source>
        <translation>Configurações do complemento e todas as conexões salvas</translation>
    </message>
    <message>
        <source>Copy Diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Copy what a bug report needs; it holds no password</source>
        <translation>Copiar o que um relato de erro precisa; não contém senhas</translation>
    </message>
    <message>
        <source>The task has no layer on the map.</source>
        <translation>A tarefa não tem camadas no mapa.</translation>
    </message>
    <message>
        <source>The task has neither heights nor a point cloud.</source>
        <translation>A tarefa não tem altitudes nem nuvem de pontos.</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to; now it is {}</source>
        <translation>Escolha para onde os arquivos são baixados; agora é {}</translation>
    </message>
    <message>
        <source>Folder for Downloads</source>
        <translation>Pasta de downloads</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>Put the main results of this task on the map; the arrow offers every product by itself</source>
        <translation>Colocar no mapa os principais resultados desta tarefa; a seta oferece cada produto separadamente</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Atualizar camadas</translation>
    </message>
    <message>
        <source>Show what the task has made by now in its layers; their styles stay</source>
        <translation>Mostrar nas camadas o que a tarefa já produziu; os estilos são mantidos</translation>
    </message>
    <message>
        <source>Prepare for 3D Views</source>
        <translation>Preparar para vistas 3D</translation>
    </message>
    <message>
        <source>Make the heights of the ground the terrain of this project, and have 3D map views draw the point cloud</source>
        <translation>Usar as altitudes do solo como terreno deste projeto e fazer com que as vistas de mapa 3D desenhem a nuvem de pontos</translation>
    </message>
    <message>
        <source>Download Folder…</source>
        <translation>Pasta de downloads…</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to</source>
        <translation>Escolher para onde os arquivos são baixados</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Novo projeto</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>Nome do novo projeto</translation>
    </message>
    <message>
        <source>Delete Project</source>
        <translation>Excluir projeto</translation>
    </message>
    <message>
        <source>Take “{}” off your list? It is somebody else's and stays with its owner.</source>
        <translation>Tirar “{}” da sua lista? É de outra pessoa e continua com o dono.</translation>
    </message>
    <message>
        <source>Delete the project “{}” from the server, with all its tasks ({}), their photos and results? This cannot be undone.</source>
        <translation>Excluir do servidor o projeto “{}”, com todas as suas tarefas ({}), fotos e resultados? Não é possível desfazer.</translation>
    </message>
    <message>
        <source>Delete the empty project “{}” from the server?</source>
        <translation>Excluir do servidor o projeto vazio “{}”?</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Novo projeto…</translation>
    </message>
    <message>
        <source>Make a folder for tasks</source>
        <translation>Criar uma pasta para tarefas</translation>
    </message>
    <message>
        <source>Duplicate Project</source>
        <translation>Duplicar projeto</translation>
    </message>
    <message>
        <source>Copy the project with all its tasks</source>
        <translation>Copiar o projeto com todas as suas tarefas</translation>
    </message>
    <message>
        <source>Delete Project…</source>
        <translation>Excluir projeto…</translation>
    </message>
    <message>
        <source>Delete the project with all its tasks from the server</source>
        <translation>Excluir do servidor o projeto com todas as suas tarefas</translation>
    </message>
    <message>
        <source>Save Backup</source>
        <translation>Salvar backup</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Arquivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Save Console</source>
        <translation>Salvar console</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Arquivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Download a file of the task</source>
        <translation>Baixar um arquivo da tarefa</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Have a product converted: format, CRS, index such as NDVI</source>
        <translation>Converter um produto: formato, SRC, índice como o NDVI</translation>
    </message>
    <message>
        <source>Save Backup…</source>
        <translation>Salvar backup…</translation>
    </message>
    <message>
        <source>Save the whole task, photos too, in a zip that can be imported again</source>
        <translation>Salvar a tarefa inteira, também as fotos, em um zip que pode ser importado novamente</translation>
    </message>
    <message>
        <source>The photos of the task are being uploaded.</source>
        <translation>As fotos da tarefa estão sendo enviadas.</translation>
    </message>
    <message>
        <source>The server has not finished an earlier request.</source>
        <translation>O servidor ainda não concluiu uma solicitação anterior.</translation>
    </message>
    <message>
        <source>Photos of the task are missing.</source>
        <translation>Faltam fotos da tarefa.</translation>
    </message>
    <message>
        <source>The task is not in progress.</source>
        <translation>A tarefa não está em andamento.</translation>
    </message>
    <message>
        <source>The task is still in progress.</source>
        <translation>A tarefa ainda está em andamento.</translation>
    </message>
    <message>
        <source>Connect to a server first.</source>
        <translation>Conecte-se primeiro a um servidor.</translation>
    </message>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Faça login no servidor primeiro.</translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>Selecione uma tarefa primeiro.</translation>
    </message>
    <message>
        <source>Select only one task.</source>
        <translation>Selecione apenas uma tarefa.</translation>
    </message>
    <message>
        <source>Select a project first.</source>
        <translation>Selecione um projeto primeiro.</translation>
    </message>
    <message>
        <source>The task has no results yet.</source>
        <translation>A tarefa ainda não tem resultados.</translation>
    </message>
    <message>
        <source>You do not have permission to do this in this project.</source>
        <translation>Você não tem permissão para fazer isso neste projeto.</translation>
    </message>
    <message>
        <source>Resume Upload</source>
        <translation>Retomar envio</translation>
    </message>
    <message>
        <source>Send the photos that are still missing, and start the task</source>
        <translation>Enviar as fotos que ainda faltam e iniciar a tarefa</translation>
    </message>
    <message>
        <source>Process the photos once more? The results there are will be replaced: {}</source>
        <translation>Processar as fotos mais uma vez? Os resultados existentes serão substituídos: {}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>There is no other project to move it to.</source>
        <translation>Não há outro projeto para onde movê-la.</translation>
    </message>
    <message>
        <source>Move to Project</source>
        <translation>Mover para o projeto</translation>
    </message>
    <message>
        <source>Move the selected tasks ({}) to</source>
        <translation>Mover as tarefas selecionadas ({}) para</translation>
    </message>
    <message>
        <source>Remove Task</source>
        <translation>Excluir tarefa</translation>
    </message>
    <message>
        <source>Delete “{}” with its photos and results from the server? This cannot be undone. Layers from downloaded files stay.</source>
        <translation>Excluir “{}” do servidor, com as suas fotos e resultados? Não é possível desfazer. As camadas de arquivos baixados permanecem.</translation>
    </message>
    <message>
        <source>This cannot be undone. Layers from downloaded files stay.</source>
        <translation>Não é possível desfazer. As camadas de arquivos baixados permanecem.</translation>
    </message>
    <message>
        <source>Delete {} tasks with {} photos and all their results from the server?</source>
        <translation>Excluir do servidor {} tarefas com {} fotos e todos os seus resultados?</translation>
    </message>
    <message>
        <source>– and {} more</source>
        <translation>– e mais {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the task; it can be restarted</source>
        <translation>Interromper a tarefa; ela pode ser reiniciada</translation>
    </message>
    <message>
        <source>Process the photos once more</source>
        <translation>Processar as fotos mais uma vez</translation>
    </message>
    <message>
        <source>Restart With…</source>
        <translation>Reiniciar com…</translation>
    </message>
    <message>
        <source>Process the photos once more with other options, or from a later stage</source>
        <translation>Processar as fotos mais uma vez com outras opções ou a partir de uma etapa posterior</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Dar outro nome (F2)</translation>
    </message>
    <message>
        <source>Move to Project…</source>
        <translation>Mover para o projeto…</translation>
    </message>
    <message>
        <source>Put into another one</source>
        <translation>Colocar em outro</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Copy it with its results</source>
        <translation>Copiar com os resultados</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Delete the task, its photos and results from the server</source>
        <translation>Excluir a tarefa, as suas fotos e resultados do servidor</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Pública</translation>
    </message>
    <message>
        <source>Let everybody who has the link see the task, without a login</source>
        <translation>Permitir que todos que têm o link vejam a tarefa, sem login</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Copy the address of its web page</source>
        <translation>Copiar o endereço da sua página web</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Abrir no navegador</translation>
    </message>
    <message>
        <source>Show the web page of this</source>
        <translation>Mostrar a página web</translation>
    </message>
    <message>
        <source>Cancel Upload</source>
        <translation>Cancelar envio</translation>
    </message>
    <message>
        <source>Stop the upload of the photos of “{}”?</source>
        <translation>Parar o envio das fotos de “{}”?</translation>
    </message>
    <message>
        <source>What has arrived can stay on the server for three days, to go on with later.</source>
        <translation>O que já chegou pode ficar no servidor por três dias, para continuar mais tarde.</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Parar e manter</translation>
    </message>
    <message>
        <source>Stop and Remove</source>
        <translation>Parar e excluir</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>New Task…</source>
        <translation>Nova tarefa…</translation>
    </message>
    <message>
        <source>Choose photos and have them processed on the server</source>
        <translation>Escolher fotos e processá-las no servidor</translation>
    </message>
    <message>
        <source>Import Task…</source>
        <translation>Importar tarefa…</translation>
    </message>
    <message>
        <source>Bring a task that was made elsewhere here: a zip from disk or the web</source>
        <translation>Trazer para cá uma tarefa feita em outro lugar: um zip do disco ou da web</translation>
    </message>
</context><context>
    <name>Connecting</name>
    <message>
        <source>No connection is saved yet.</source>
        <translation>Ainda não há conexão salva.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel, or set the environment variable {}.</source>
        <translation>Adicione uma conexão no painel do OrthoDock ou defina a variável de ambiente {}.</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is locked.</source>
        <translation>O login da conexão “{}” está bloqueado.</translation>
    </message>
    <message>
        <source>Set QGIS_AUTH_PASSWORD_FILE to a file that contains the QGIS master password, or set {}, {} and {} and leave the connection empty.</source>
        <translation>Defina QGIS_AUTH_PASSWORD_FILE com um arquivo que contenha a senha mestre do QGIS, ou defina {}, {} e {} e deixe a conexão vazia.</translation>
    </message>
    <message>
        <source>Only one of {} and {} is set.</source>
        <translation>Só uma das variáveis {} e {} está definida.</translation>
    </message>
    <message>
        <source>Set both, set {} instead, or set none of them to access public data only.</source>
        <translation>Defina ambas, defina {} em vez delas ou não defina nenhuma para acessar apenas dados públicos.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>“{}”</translation>
    </message>
    <message>
        <source>Connection “{}” not found: no connection is saved.</source>
        <translation>Conexão “{}” não encontrada: nenhuma conexão está salva.</translation>
    </message>
    <message>
        <source>Connection “{}” not found. Saved connections: {}.</source>
        <translation>Conexão “{}” não encontrada. Conexões salvas: {}.</translation>
    </message>
</context><context>
    <name>ConnectionCheck</name>
    <message>
        <source>Connected. Processing nodes online: {}.</source>
        <translation>Conectado. Nós de processamento online: {}.</translation>
    </message>
    <message>
        <source>Tasks will wait until the server has one.</source>
        <translation>As tarefas vão esperar até que o servidor tenha um.</translation>
    </message>
    <message>
        <source>This server uses http: the connection is not encrypted.</source>
        <translation>Este servidor usa http: a conexão não é criptografada.</translation>
    </message>
</context><context>
    <name>ConnectionDialog</name>
    <message>
        <source>New Connection</source>
        <translation>Nova conexão</translation>
    </message>
    <message>
        <source>Edit Connection</source>
        <translation>Editar conexão</translation>
    </message>
    <message>
        <source>{} (copy)</source>
        <translation>{} (cópia)</translation>
    </message>
    <message>
        <source>The address you open in a web browser to see WebODM</source>
        <translation>O endereço que você abre no navegador para ver o WebODM</translation>
    </message>
    <message>
        <source>The server's name, unless you give another</source>
        <translation>O nome do servidor, a menos que você informe outro</translation>
    </message>
    <message>
        <source>What this connection is called in OrthoDock</source>
        <translation>Como esta conexão se chama no OrthoDock</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Endereço</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Testar conexão</translation>
    </message>
    <message>
        <source>Log in and look, without saving anything</source>
        <translation>Fazer login e verificar, sem salvar nada</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado do teste</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando a {}…</translation>
    </message>
</context><context>
    <name>ConnectionEditor</name>
    <message>
        <source>Forget the connection “{}” and its login? Nothing on the server changes.</source>
        <translation>Esquecer a conexão “{}” e o seu login? Nada muda no servidor.</translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation>Remover conexão</translation>
    </message>
</context><context>
    <name>ConsoleOutputAlgorithm</name>
    <message>
        <source>Console output</source>
        <translation>Saída do console</translation>
    </message>
    <message>
        <source>Writes the console output of a task to a text file, and the last lines to the log.</source>
        <translation>Grava a saída do console de uma tarefa em um arquivo de texto e as últimas linhas no log.</translation>
    </message>
    <message>
        <source>log,text,error,reason</source>
        <translation>registro,log,texto,erro,motivo</translation>
    </message>
    <message>
        <source>Number of last lines (empty: all)</source>
        <translation>Número de últimas linhas (vazio: todas)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Arquivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Número de linhas</translation>
    </message>
</context><context>
    <name>ConsolePanel</name>
    <message>
        <source>Find in console</source>
        <translation>Procurar no console</translation>
    </message>
    <message>
        <source>Only the last {} lines are shown. Save writes all of them.</source>
        <translation>Só as últimas {} linhas são mostradas. Salvar grava todas.</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Ir para a ocorrência anterior</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Ir para a próxima ocorrência</translation>
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation>Copiar a seleção, ou tudo</translation>
    </message>
    <message>
        <source>Save the whole console to a file</source>
        <translation>Salvar o console inteiro em um arquivo</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Não encontrado</translation>
    </message>
</context><context>
    <name>ConsoleView</name>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>The task's console appears here once it runs.</source>
        <translation>O console da tarefa aparece aqui assim que ela for executada.</translation>
    </message>
</context><context>
    <name>Core</name>
    <message>
        <source>{} and {} more</source>
        <translation>{} e mais {}</translation>
    </message>
    <message>
        <source>Unexpected error: {}: {}</source>
        <translation>Erro inesperado: {}: {}</translation>
    </message>
    <message>
        <source>Details are in the Log Messages panel, tab “OrthoDock”.</source>
        <translation>Os detalhes estão no painel Registro de mensagens, aba “OrthoDock”.</translation>
    </message>
    <message>
        <source>The boundary has {} vertices; the maximum is {}.</source>
        <translation>O limite tem {} vértices; o máximo é {}.</translation>
    </message>
    <message>
        <source>Simplify the polygon first.</source>
        <translation>Simplifique o polígono antes.</translation>
    </message>
    <message>
        <source>The boundary consists of more than {} polygons.</source>
        <translation>O limite é composto por mais de {} polígonos.</translation>
    </message>
    <message>
        <source>Select only the polygon that bounds the area.</source>
        <translation>Selecione apenas o polígono que delimita a área.</translation>
    </message>
    <message>
        <source>No polygon was found for the boundary.</source>
        <translation>Nenhum polígono foi encontrado para o limite.</translation>
    </message>
    <message>
        <source>The boundary encloses no area.</source>
        <translation>O limite não encerra nenhuma área.</translation>
    </message>
    <message>
        <source>The boundary must be a single polygon, but these polygons form {} separate areas.</source>
        <translation>O limite deve ser um único polígono, mas estes polígonos formam {} áreas separadas.</translation>
    </message>
    <message>
        <source>Select one of them, or draw a polygon around all of them.</source>
        <translation>Selecione um deles ou desenhe um polígono em volta de todos.</translation>
    </message>
    <message>
        <source>The polygon has no CRS.</source>
        <translation>O polígono não tem SRC.</translation>
    </message>
    <message>
        <source>Set the CRS in the layer properties.</source>
        <translation>Defina o SRC nas propriedades da camada.</translation>
    </message>
    <message>
        <source>The boundary is outside the area in which its CRS can be used.</source>
        <translation>O limite está fora da área em que seu SRC pode ser usado.</translation>
    </message>
    <message>
        <source>Check the layer's CRS.</source>
        <translation>Verifique o SRC da camada.</translation>
    </message>
    <message>
        <source>The boundary has invalid longitudes or latitudes.</source>
        <translation>O limite tem longitudes ou latitudes inválidas.</translation>
    </message>
    <message>
        <source>captures: {}, bands: {}, files: {}</source>
        <translation>capturas: {}, bandas: {}, arquivos: {}</translation>
    </message>
    <message>
        <source>{} missing in {}</source>
        <translation>sem {} em {}</translation>
    </message>
    <message>
        <source>incomplete: {} ({})</source>
        <translation>incompletas: {} ({})</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is no longer stored.</source>
        <translation>O login da conexão “{}” não está mais guardado.</translation>
    </message>
    <message>
        <source>Edit the connection and enter the login again.</source>
        <translation>Edite a conexão e informe o login novamente.</translation>
    </message>
    <message>
        <source>A cell size of {} results in {} cells; the maximum is {}.</source>
        <translation>Um tamanho de célula de {} resulta em {} células; o máximo é {}.</translation>
    </message>
    <message>
        <source>Choose larger cells, or remove photos taken far from the others.</source>
        <translation>Escolha células maiores ou remova as fotos tiradas longe das outras.</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>Não foi possível gravar {}: {}.</translation>
    </message>
    <message>
        <source>No height above take-off recorded</source>
        <translation>Altura acima da decolagem não registrada</translation>
    </message>
    <message>
        <source>No altitude recorded</source>
        <translation>Altitude não registrada</translation>
    </message>
    <message>
        <source>No photo size recorded</source>
        <translation>Tamanho da foto não registrado</translation>
    </message>
    <message>
        <source>No focal length recorded. Enter the field of view</source>
        <translation>Distância focal não registrada. Informe o campo de visão</translation>
    </message>
    <message>
        <source>No heading (yaw) recorded</source>
        <translation>Rumo (yaw) não registrado</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Sem posição de GPS</translation>
    </message>
    <message>
        <source>{} is not a cloud-optimized point cloud (COPC).</source>
        <translation>{} não é uma nuvem de pontos otimizada para a nuvem (COPC).</translation>
    </message>
    <message>
        <source>{} contains no tiles.</source>
        <translation>{} não contém blocos.</translation>
    </message>
    <message>
        <source>{} contains views or virtual tables, which is not allowed.</source>
        <translation>{} contém visões ou tabelas virtuais, o que não é permitido.</translation>
    </message>
    <message>
        <source>{} contains a tile that is not an image or is far too large.</source>
        <translation>{} contém um bloco que não é uma imagem ou é grande demais.</translation>
    </message>
    <message>
        <source>{} is not an MBTiles file.</source>
        <translation>{} não é um arquivo MBTiles.</translation>
    </message>
    <message>
        <source>{} is damaged or incomplete.</source>
        <translation>{} está danificado ou incompleto.</translation>
    </message>
    <message>
        <source>{} is not a raster that QGIS can read.</source>
        <translation>{} não é um raster que o QGIS possa ler.</translation>
    </message>
    <message>
        <source>{} is too large to open safely: {} × {} pixels in blocks of {} × {}.</source>
        <translation>{} é grande demais para ser aberto com segurança: {} × {} pixels em blocos de {} × {}.</translation>
    </message>
    <message>
        <source>{} refers to other files, which is not allowed.</source>
        <translation>{} faz referência a outros arquivos, o que não é permitido.</translation>
    </message>
    <message>
        <source>Restart the task, or download the file from the WebODM page and check it.</source>
        <translation>Reinicie a tarefa, ou baixe o arquivo pela página do WebODM e verifique-o.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>Não foi possível ler {}: {}.</translation>
    </message>
    <message>
        <source>{} has chunks of {} points, which cannot be decoded safely. Use the uncompressed LAS.</source>
        <translation>{} tem trechos (chunks) de {} pontos, que não podem ser decodificados com segurança. Use o LAS não comprimido.</translation>
    </message>
    <message>
        <source>{} is compressed (LAZ) and this QGIS has no decoder for it. Install the Python package lazrs or laszip, or use the uncompressed LAS.</source>
        <translation>{} está comprimido (LAZ) e este QGIS não tem decodificador para ele. Instale o pacote Python lazrs ou laszip, ou use o LAS não comprimido.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its header states {} points, more than the file can contain. Download it again.</source>
        <translation>{} está truncado ou danificado: o cabeçalho indica {} pontos, mais do que o arquivo pode conter. Baixe-o novamente.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its points cannot be decoded. Download it again.</source>
        <translation>{} está truncado ou danificado: os pontos não podem ser decodificados. Baixe-o novamente.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its chunk table is missing or invalid. Download it again.</source>
        <translation>{} está truncado ou danificado: a tabela de trechos (chunks) está ausente ou é inválida. Baixe-o novamente.</translation>
    </message>
    <message>
        <source>QGIS cannot read {}.</source>
        <translation>O QGIS não consegue ler {}.</translation>
    </message>
    <message>
        <source>If the folder path contains characters such as # or %, choose another download folder.</source>
        <translation>Se o caminho da pasta contiver caracteres como # ou %, escolha outra pasta de downloads.</translation>
    </message>
    <message>
        <source>{} is not a point cloud that QGIS can read.</source>
        <translation>{} não é uma nuvem de pontos que o QGIS possa ler.</translation>
    </message>
    <message>
        <source>{} contains nothing that QGIS can display.</source>
        <translation>{} não contém nada que o QGIS possa exibir.</translation>
    </message>
    <message>
        <source>{} has {} pixels, too many to open safely.</source>
        <translation>{} tem {} pixels, demais para ser aberto com segurança.</translation>
    </message>
    <message>
        <source>GDAL cannot write the file</source>
        <translation>O GDAL não consegue gravar o arquivo</translation>
    </message>
    <message>
        <source>{} is too large to read.</source>
        <translation>{} é grande demais para ser lido.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoPackage.</source>
        <translation>{} não é um GeoPackage válido.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoJSON file.</source>
        <translation>{} não é um arquivo GeoJSON válido.</translation>
    </message>
    <message>
        <source>The table contains more than {} marks.</source>
        <translation>A tabela contém mais de {} marcações.</translation>
    </message>
    <message>
        <source>Point “{}” is marked at two places in {}.</source>
        <translation>O ponto “{}” está marcado em dois lugares em {}.</translation>
    </message>
    <message>
        <source>Remove one of the two marks.</source>
        <translation>Remova uma das duas marcações.</translation>
    </message>
    <message>
        <source>A point has no name.</source>
        <translation>Um ponto não tem nome.</translation>
    </message>
    <message>
        <source>Enter a name for every point.</source>
        <translation>Informe um nome para cada ponto.</translation>
    </message>
    <message>
        <source>Two points have the name “{}”.</source>
        <translation>Dois pontos têm o nome “{}”.</translation>
    </message>
    <message>
        <source>Give every point a unique name.</source>
        <translation>Dê a cada ponto um nome único.</translation>
    </message>
    <message>
        <source>Point “{}” has no elevation or no coordinates.</source>
        <translation>O ponto “{}” não tem elevação ou não tem coordenadas.</translation>
    </message>
    <message>
        <source>Choose the field that contains the elevations.</source>
        <translation>Escolha o campo que contém as elevações.</translation>
    </message>
    <message>
        <source>A GCP file cannot contain the photo name “{}”.</source>
        <translation>Um arquivo GCP não pode conter o nome de foto “{}”.</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Renomeie a foto.</translation>
    </message>
    <message>
        <source>Point “{}” has no pixel coordinates in {}.</source>
        <translation>O ponto “{}” não tem coordenadas de pixel em {}.</translation>
    </message>
    <message>
        <source>Enter both pixel coordinates.</source>
        <translation>Informe ambas as coordenadas de pixel.</translation>
    </message>
    <message>
        <source>Points missing in the layer: {}.</source>
        <translation>Pontos ausentes na camada: {}.</translation>
    </message>
    <message>
        <source>Photos not found: {}.</source>
        <translation>Fotos não encontradas: {}.</translation>
    </message>
    <message>
        <source>Photos with marks outside the photo: {}.</source>
        <translation>Fotos com marcações fora da foto: {}.</translation>
    </message>
    <message>
        <source>Too few points are marked in photos: {}; the minimum is {}.</source>
        <translation>Poucos pontos estão marcados em fotos: {}; o mínimo é {}.</translation>
    </message>
    <message>
        <source>The points have no CRS.</source>
        <translation>Os pontos não têm SRC.</translation>
    </message>
    <message>
        <source>The task no longer contains this product.</source>
        <translation>A tarefa não contém mais este produto.</translation>
    </message>
    <message>
        <source>Remove the layer.</source>
        <translation>Remova a camada.</translation>
    </message>
    <message>
        <source>The server denied access to this layer, although the task exists.</source>
        <translation>O servidor negou o acesso a esta camada, embora a tarefa exista.</translation>
    </message>
    <message>
        <source>Choose Retry, or contact the server administrator.</source>
        <translation>Escolha “Tentar novamente” ou contate o administrador do servidor.</translation>
    </message>
    <message>
        <source>The task is no longer on the server.</source>
        <translation>A tarefa não está mais no servidor.</translation>
    </message>
    <message>
        <source>Remove its layers, or load them from downloaded files.</source>
        <translation>Remova as camadas dela ou carregue-as de arquivos baixados.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>{} of task “{}” in project “{}” on the server {}.</source>
        <translation>{} da tarefa “{}” no projeto “{}” no servidor {}.</translation>
    </message>
    <message>
        <source>Photos: {}.</source>
        <translation>Fotos: {}.</translation>
    </message>
    <message>
        <source>Task created: {}.</source>
        <translation>Tarefa criada: {}.</translation>
    </message>
    <message>
        <source>Coordinate system of the task: {}.</source>
        <translation>Sistema de coordenadas da tarefa: {}.</translation>
    </message>
    <message>
        <source>Elevations: {}.</source>
        <translation>Elevações: {}.</translation>
    </message>
    <message>
        <source>The server states no license. The task is public on its server.</source>
        <translation>O servidor não informa uma licença. A tarefa é pública no servidor.</translation>
    </message>
    <message>
        <source>The server states no license. The task is private: only users with access to it can display the layer.</source>
        <translation>O servidor não informa uma licença. A tarefa é privada: somente usuários com acesso a ela podem exibir a camada.</translation>
    </message>
    <message>
        <source>not stated by the server</source>
        <translation>não informado pelo servidor</translation>
    </message>
    <message>
        <source>meters, vertical datum {}</source>
        <translation>metros, datum vertical {}</translation>
    </message>
    <message>
        <source>meters, as in the photos or ground control points; the server states no vertical datum</source>
        <translation>metros, como nas fotos ou nos pontos de controle; o servidor não informa um datum vertical</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>Não é possível exibir a nuvem de pontos: {}</translation>
    </message>
    <message>
        <source>Cannot convert {}: {}</source>
        <translation>Não foi possível converter {}: {}</translation>
    </message>
    <message>
        <source>{} has points out of range. The file may have changed while it was read.</source>
        <translation>{} tem pontos fora do intervalo válido. O arquivo pode ter mudado durante a leitura.</translation>
    </message>
    <message>
        <source>Not enough disk space: {} free, {} needs {}.</source>
        <translation>Espaço em disco insuficiente: {} livres, {} precisa de {}.</translation>
    </message>
    <message>
        <source>{} has no points to show.</source>
        <translation>{} não tem pontos para mostrar.</translation>
    </message>
    <message>
        <source>{} is not a LAS or LAZ file.</source>
        <translation>{} não é um arquivo LAS ou LAZ.</translation>
    </message>
    <message>
        <source>{} has an invalid scale or offset, so its coordinates cannot be calculated.</source>
        <translation>{} tem escala ou deslocamento inválido, por isso suas coordenadas não podem ser calculadas.</translation>
    </message>
    <message>
        <source>{} has point format {} with {} bytes per point, which the LAS standard does not define.</source>
        <translation>{} tem o formato de ponto {} com {} bytes por ponto, que o padrão LAS não define.</translation>
    </message>
    <message>
        <source>{} has no points.</source>
        <translation>{} não tem pontos.</translation>
    </message>
    <message>
        <source>{} is truncated: it contains {} of {} points.</source>
        <translation>{} está truncado: contém {} de {} pontos.</translation>
    </message>
    <message>
        <source>{} has records of an unknown layout.</source>
        <translation>{} tem registros com uma estrutura desconhecida.</translation>
    </message>
    <message>
        <source>No application is set up for {} files.</source>
        <translation>Nenhum aplicativo está configurado para arquivos {}.</translation>
    </message>
    <message>
        <source>Open the file with another application: {}</source>
        <translation>Abra o arquivo com outro aplicativo: {}</translation>
    </message>
    <message>
        <source>DSM Hillshade</source>
        <translation>Sombreamento do MDS</translation>
    </message>
    <message>
        <source>DTM Hillshade</source>
        <translation>Sombreamento do MDT</translation>
    </message>
    <message>
        <source>{} contains no elevations.</source>
        <translation>{} não contém elevações.</translation>
    </message>
    <message>
        <source>This task has no {}.</source>
        <translation>Esta tarefa não tem “{}”.</translation>
    </message>
    <message>
        <source>Choose another download folder.</source>
        <translation>Escolha outra pasta de downloads.</translation>
    </message>
    <message>
        <source>The server's point cloud tiles have no root node.</source>
        <translation>Os blocos da nuvem de pontos do servidor não têm nó raiz.</translation>
    </message>
    <message>
        <source>Parts of the server's point cloud tiles are missing.</source>
        <translation>Faltam partes dos blocos da nuvem de pontos do servidor.</translation>
    </message>
    <message>
        <source>The hierarchy of the server's tiles is damaged.</source>
        <translation>A hierarquia dos blocos do servidor está danificada.</translation>
    </message>
    <message>
        <source>The server's {} is damaged.</source>
        <translation>O arquivo {} do servidor está danificado.</translation>
    </message>
    <message>
        <source>The server's point cloud has no points.</source>
        <translation>A nuvem de pontos do servidor não tem pontos.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is too large; it is probably damaged.</source>
        <translation>Um nó dos blocos da nuvem de pontos do servidor é grande demais; provavelmente está danificado.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is damaged.</source>
        <translation>Um nó dos blocos da nuvem de pontos do servidor está danificado.</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Pontos de controle</translation>
    </message>
    <message>
        <source>Photo Positions</source>
        <translation>Posições das fotos</translation>
    </message>
    <message>
        <source>Cutline</source>
        <translation>Linha de recorte</translation>
    </message>
    <message>
        <source>Photo Footprints</source>
        <translation>Áreas cobertas pelas fotos</translation>
    </message>
    <message>
        <source>Plant Health</source>
        <translation>Saúde das plantas</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Orthophoto (File)</source>
        <translation>Ortofoto (arquivo)</translation>
    </message>
    <message>
        <source>Orthophoto (MBTiles)</source>
        <translation>Ortofoto (MBTiles)</translation>
    </message>
    <message>
        <source>Terrain Model (DTM)</source>
        <translation>Modelo de terreno (MDT)</translation>
    </message>
    <message>
        <source>DTM Elevations (File)</source>
        <translation>Elevações do MDT (arquivo)</translation>
    </message>
    <message>
        <source>Surface Model (DSM)</source>
        <translation>Modelo de superfície (MDS)</translation>
    </message>
    <message>
        <source>DSM Elevations (File)</source>
        <translation>Elevações do MDS (arquivo)</translation>
    </message>
    <message>
        <source>Point Cloud</source>
        <translation>Nuvem de pontos</translation>
    </message>
    <message>
        <source>Quality Report</source>
        <translation>Relatório de qualidade</translation>
    </message>
    <message>
        <source>Textured Model</source>
        <translation>Modelo texturizado</translation>
    </message>
    <message>
        <source>Orthophoto (Google Earth)</source>
        <translation>Ortofoto (Google Earth)</translation>
    </message>
    <message>
        <source>All Results (ZIP)</source>
        <translation>Todos os resultados (ZIP)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo without direction</source>
        <translation>Foto sem direção</translation>
    </message>
    <message>
        <source>Error unknown</source>
        <translation>Erro desconhecido</translation>
    </message>
    <message>
        <source>Over {} cm</source>
        <translation>Mais de {} cm</translation>
    </message>
    <message>
        <source>{}–{} cm</source>
        <translation>{}–{} cm</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>height</source>
        <translation>altitude</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Leste</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Norte</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Seen in photos</source>
        <translation>Fotos em que aparece</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Libere espaço em disco.</translation>
    </message>
    <message>
        <source>QGIS cannot display the server's tiles.</source>
        <translation>O QGIS não consegue exibir os blocos do servidor.</translation>
    </message>
    <message>
        <source>The footprints cannot be calculated.</source>
        <translation>As áreas cobertas não podem ser calculadas.</translation>
    </message>
    <message>
        <source>Footprints need photos with known height, orientation and focal length that point downwards.</source>
        <translation>As áreas cobertas precisam de fotos com altura, orientação e distância focal conhecidas e voltadas para baixo.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Escolha outra pasta ou libere espaço em disco.</translation>
    </message>
    <message>
        <source>no disk space left</source>
        <translation>não há espaço livre em disco</translation>
    </message>
    <message>
        <source>The elevation of the ground is unknown.</source>
        <translation>A elevação do solo é desconhecida.</translation>
    </message>
    <message>
        <source>Footprints need it: restart the task with the option dtm or dsm.</source>
        <translation>As áreas cobertas precisam dela: reinicie a tarefa com a opção dtm ou dsm.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is disabled.</source>
        <translation>O banco de dados de autenticação do QGIS está desativado.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is locked.</source>
        <translation>O banco de dados de autenticação do QGIS está bloqueado.</translation>
    </message>
    <message>
        <source>Enter the QGIS master password. OrthoDock saves logins only in this database.</source>
        <translation>Informe a senha mestre do QGIS. O OrthoDock salva logins somente nesse banco de dados.</translation>
    </message>
    <message>
        <source>WebODM does not support the authentication method “{}”.</source>
        <translation>O WebODM não aceita o método de autenticação “{}”.</translation>
    </message>
    <message>
        <source>Choose an authentication configuration of the type “Basic”, or one that sets the header “Authorization” to “JWT” and a token.</source>
        <translation>Escolha uma configuração de autenticação do tipo “Basic”, ou uma que defina o cabeçalho “Authorization” como “JWT” e um token.</translation>
    </message>
    <message>
        <source>The login could not be saved in the QGIS authentication database.</source>
        <translation>Não foi possível salvar o login no banco de dados de autenticação do QGIS.</translation>
    </message>
    <message>
        <source>Check Settings ▸ Options ▸ Authentication.</source>
        <translation>Verifique Configurações ▸ Opções ▸ Autenticação.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no user name.</source>
        <translation>A configuração de autenticação “{}” não tem nome de usuário.</translation>
    </message>
    <message>
        <source>Edit the configuration, or choose another one.</source>
        <translation>Edite a configuração ou escolha outra.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no WebODM token.</source>
        <translation>A configuração de autenticação “{}” não tem token do WebODM.</translation>
    </message>
    <message>
        <source>Set its header “Authorization” to “JWT”, a space and the token.</source>
        <translation>Defina o cabeçalho “Authorization” como “JWT”, um espaço e o token.</translation>
    </message>
    <message>
        <source>You have no access to any processing node: the task cannot start.</source>
        <translation>Você não tem acesso a nenhum nó de processamento: a tarefa não pode ser iniciada.</translation>
    </message>
    <message>
        <source>Ask the server administrator to add a processing node, or to give you permission to use one.</source>
        <translation>Peça ao administrador do servidor que adicione um nó de processamento ou lhe dê permissão para usar um.</translation>
    </message>
    <message>
        <source>The task will wait on the server until a node is online.</source>
        <translation>A tarefa vai esperar no servidor até que um nó esteja online.</translation>
    </message>
    <message>
        <source>No processing node is online.</source>
        <translation>Nenhum nó de processamento está online.</translation>
    </message>
    <message>
        <source>The processing node “{}” is offline.</source>
        <translation>O nó de processamento “{}” está offline.</translation>
    </message>
    <message>
        <source>Choose another node. Otherwise the task will wait until this node is online.</source>
        <translation>Escolha outro nó. Caso contrário, a tarefa vai esperar até que este nó esteja online.</translation>
    </message>
    <message>
        <source>No processing node has accepted the task yet.</source>
        <translation>Nenhum nó de processamento aceitou a tarefa até agora.</translation>
    </message>
    <message>
        <source>Check that a processing node is online and that you have permission to use it, or contact the server administrator.</source>
        <translation>Verifique se há um nó de processamento online e se você tem permissão para usá-lo, ou contate o administrador do servidor.</translation>
    </message>
    <message>
        <source>Outside the terrain model</source>
        <translation>Fora do modelo de terreno</translation>
    </message>
    <message>
        <source>Height above ground would be {}. Check the heights</source>
        <translation>A altura acima do solo seria {}. Verifique as altitudes</translation>
    </message>
    <message>
        <source>The camera points at the horizon or above it</source>
        <translation>A câmera aponta para o horizonte ou acima dele</translation>
    </message>
    <message>
        <source>Some metadata cannot be read</source>
        <translation>Não é possível ler parte dos metadados</translation>
    </message>
    <message>
        <source>No N/S or E/W: assumed north and east</source>
        <translation>Sem N/S ou E/W: supõem-se norte e leste</translation>
    </message>
    <message>
        <source>Sign of the position contradicts N/S or E/W</source>
        <translation>O sinal da posição contradiz N/S ou E/W</translation>
    </message>
    <message>
        <source>Different positions in EXIF and XMP</source>
        <translation>Posições diferentes em EXIF e XMP</translation>
    </message>
    <message>
        <source>Different altitudes in EXIF and XMP</source>
        <translation>Altitudes diferentes em EXIF e XMP</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Processing nodes cannot read HEIC photos. Export the photo as JPEG</source>
        <translation>Os nós de processamento não conseguem ler fotos HEIC. Exporte a foto como JPEG</translation>
    </message>
    <message>
        <source>Processing nodes cannot read this raw format. Export the photo as JPEG</source>
        <translation>Os nós de processamento não conseguem ler este formato raw. Exporte a foto como JPEG</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>O arquivo está vazio</translation>
    </message>
    <message>
        <source>Not a table of control points (gcp_list.txt), positions (geo.txt) or groups</source>
        <translation>Não é uma tabela de pontos de controle (gcp_list.txt), posições (geo.txt) ou grupos</translation>
    </message>
    <message>
        <source>Cannot be read: {}</source>
        <translation>Não pode ser lido: {}</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>Não é uma foto</translation>
    </message>
    <message>
        <source>The end of the photo is missing. Copy the file again</source>
        <translation>Falta o fim da foto. Copie o arquivo novamente</translation>
    </message>
    <message>
        <source>Not a photo, but a macOS metadata file</source>
        <translation>Não é uma foto, mas um arquivo de metadados do macOS</translation>
    </message>
    <message>
        <source>Damaged: the file contains no video</source>
        <translation>Danificado: o arquivo não contém vídeo</translation>
    </message>
    <message>
        <source>Damaged: the file contains no image</source>
        <translation>Danificado: o arquivo não contém imagem</translation>
    </message>
    <message>
        <source>No connection to {} is saved.</source>
        <translation>Nenhuma conexão com {} está salva.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel.</source>
        <translation>Adicione uma conexão no painel do OrthoDock.</translation>
    </message>
    <message>
        <source>Choose Retry to unlock it.</source>
        <translation>Escolha “Tentar novamente” para desbloqueá-lo.</translation>
    </message>
    <message>
        <source>{} is about {} pixels from the position calculated from the other marks.</source>
        <translation>{} está a cerca de {} pixels da posição calculada a partir das outras marcações.</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Marque o ponto novamente ou remova a linha.</translation>
    </message>
    <message>
        <source>This is not a valid token.</source>
        <translation>Este não é um token válido.</translation>
    </message>
    <message>
        <source>A token has three parts separated by dots. Get one from /api/token-auth/ on your server.</source>
        <translation>Um token tem três partes separadas por pontos. Obtenha um em /api/token-auth/ no seu servidor.</translation>
    </message>
    <message>
        <source>The token expired on {}.</source>
        <translation>O token expirou em {}.</translation>
    </message>
    <message>
        <source>Edit the connection and paste a new token.</source>
        <translation>Edite a conexão e cole um novo token.</translation>
    </message>
    <message>
        <source>Upload {}</source>
        <translation>Enviar {}</translation>
    </message>
</context><context>
    <name>CreateProject</name>
    <message>
        <source>Create project</source>
        <translation>Criar projeto</translation>
    </message>
    <message>
        <source>Creates a project on the server.</source>
        <translation>Cria um projeto no servidor.</translation>
    </message>
    <message>
        <source>new,make,folder</source>
        <translation>novo,criar,new,pasta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Use an existing project with this name</source>
        <translation>Usar um projeto existente com este nome</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Número do projeto</translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Informe um nome de projeto.</translation>
    </message>
    <message>
        <source>Using the existing project {}.</source>
        <translation>Usando o projeto existente {}.</translation>
    </message>
    <message>
        <source>Created project {}.</source>
        <translation>Projeto {} criado.</translation>
    </message>
</context><context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation>Criar tarefa</translation>
    </message>
    <message>
        <source>Uploads photos to a WebODM server and starts processing.</source>
        <translation>Envia fotos a um servidor WebODM e inicia o processamento.</translation>
    </message>
    <message>
        <source>upload,photos,new,start</source>
        <translation>enviar,upload,fotos,photos,nova,iniciar</translation>
    </message>
</context><context>
    <name>DetailsPanel</name>
    <message>
        <source>Option</source>
        <translation>Opção</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Options used</source>
        <translation>Opções usadas</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>Select a task to see more of it.</source>
        <translation>Selecione uma tarefa para ver mais sobre ela.</translation>
    </message>
    <message>
        <source> (one of {} selected)</source>
        <translation> (uma de {} selecionadas)</translation>
    </message>
    <message>
        <source>The processing node could not finish this task.</source>
        <translation>O nó de processamento não conseguiu concluir esta tarefa.</translation>
    </message>
    <message>
        <source>The end of the console says more.</source>
        <translation>O final do console diz mais.</translation>
    </message>
</context><context>
    <name>DownloadAsset</name>
    <message>
        <source>Download asset</source>
        <translation>Baixar resultado</translation>
    </message>
    <message>
        <source>Downloads one asset of a task.</source>
        <translation>Baixa um resultado de uma tarefa.</translation>
    </message>
    <message>
        <source>orthophoto,dsm,dtm,point cloud,report,file</source>
        <translation>ortofoto,orthophoto,dsm,dtm,mds,mdt,nuvem de pontos,relatório,arquivo,download</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Todos os arquivos (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>O arquivo, se for um raster</translation>
    </message>
    <message>
        <source>The file, if it is a vector layer</source>
        <translation>O arquivo, se for uma camada vetorial</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Escolha um arquivo de saída.</translation>
    </message>
</context><context>
    <name>DownloadResults</name>
    <message>
        <source>Download results</source>
        <translation>Baixar vários resultados</translation>
    </message>
    <message>
        <source>Downloads assets of a task to a folder and unpacks ZIP files.</source>
        <translation>Baixa resultados de uma tarefa para uma pasta e descompacta os arquivos ZIP.</translation>
    </message>
    <message>
        <source>all.zip,unzip,assets,folder</source>
        <translation>all.zip,descompactar,unzip,resultados,assets,pasta</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Unpack ZIP files</source>
        <translation>Descompactar arquivos ZIP</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Downloaded rasters</source>
        <translation>Rasters baixados</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Número de arquivos</translation>
    </message>
    <message>
        <source>Choose at least one asset.</source>
        <translation>Escolha pelo menos um resultado.</translation>
    </message>
    <message>
        <source>{} already exists.</source>
        <translation>{} já existe.</translation>
    </message>
    <message>
        <source>Choose an empty folder. Existing files are never overwritten.</source>
        <translation>Escolha uma pasta vazia. Os arquivos existentes nunca são sobrescritos.</translation>
    </message>
    <message>
        <source>Unpacking {}…</source>
        <translation>Descompactando {}…</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>Não é possível gravar em {}: {}.</translation>
    </message>
</context><context>
    <name>Downloading</name>
    <message>
        <source>Downloading {}…</source>
        <translation>Baixando {}…</translation>
    </message>
    <message>
        <source>The task “{}” has no {}.</source>
        <translation>A tarefa “{}” não tem {}.</translation>
    </message>
    <message>
        <source>Available assets: {}.</source>
        <translation>Resultados disponíveis: {}.</translation>
    </message>
</context><context>
    <name>ExportAsset</name>
    <message>
        <source>Export asset</source>
        <translation>Exportar resultado</translation>
    </message>
    <message>
        <source>Converts a product on the server (format, CRS, formula, colors, thinning) and downloads it.</source>
        <translation>Converte um produto no servidor (formato, SRC, fórmula, cores, redução de pontos) e o baixa.</translation>
    </message>
    <message>
        <source>convert,reproject,crs,ndvi,formula,hillshade,kmz,png,jpg,thin,resample</source>
        <translation>converter,reprojetar,src,crs,ndvi,fórmula,sombreamento,hillshade,kmz,png,jpg,reduzir,reamostrar,resample</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>CRS (empty: CRS of the task)</source>
        <translation>SRC (vazio: SRC da tarefa)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Todos os arquivos (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>O arquivo, se for um raster</translation>
    </message>
    <message>
        <source>Point spacing to thin the point cloud (meters)</source>
        <translation>Espaçamento entre pontos para reduzir a nuvem de pontos (metros)</translation>
    </message>
    <message>
        <source>Timeout (minutes)</source>
        <translation>Tempo limite (minutos)</translation>
    </message>
    <message>
        <source>{} cannot be exported as {}.</source>
        <translation>{} não pode ser exportado como {}.</translation>
    </message>
    <message>
        <source>Available formats: {}.</source>
        <translation>Formatos disponíveis: {}.</translation>
    </message>
    <message>
        <source>Formula, colors and hillshade are not available for point clouds.</source>
        <translation>Fórmula, cores e sombreamento não estão disponíveis para nuvens de pontos.</translation>
    </message>
    <message>
        <source>Only point clouds can be thinned.</source>
        <translation>Somente nuvens de pontos podem ser reduzidas.</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Escolha um arquivo de saída.</translation>
    </message>
    <message>
        <source>Converting on the server…</source>
        <translation>Convertendo no servidor…</translation>
    </message>
</context><context>
    <name>ExportDialog</name>
    <message>
        <source>Export “{}”</source>
        <translation>Exportar “{}”</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modelo de superfície (MDS)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Modelo de terreno (MDT)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuvem de pontos</translation>
    </message>
    <message>
        <source>As the task has it</source>
        <translation>O da tarefa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Calculate an index of the bands, such as NDVI</source>
        <translation>Calcular um índice das bandas, como o NDVI</translation>
    </message>
    <message>
        <source>Add to the map when it is done</source>
        <translation>Adicionar ao mapa quando terminar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>No indices: {}</source>
        <translation>Sem índices: {}</translation>
    </message>
</context><context>
    <name>FilterBar</name>
    <message>
        <source>Search projects and tasks</source>
        <translation>Procurar projetos e tarefas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Searches the names, tags and nodes in the list, also for parts of words. The server adds projects that match whole words in names of tasks, #tag or @owner</source>
        <translation>Procura nos nomes, nas tags e nos nós da lista, também por partes de palavras. O servidor acrescenta os projetos em que há palavras inteiras correspondentes nos nomes das tarefas, #tag ou @proprietário</translation>
    </message>
    <message>
        <source>Choose which tasks are shown</source>
        <translation>Escolher quais tarefas são mostradas</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Queued or Running</source>
        <translation>Na fila ou em execução</translation>
    </message>
    <message>
        <source>Photos Missing</source>
        <translation>Com fotos faltando</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluídas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canceladas</translation>
    </message>
    <message>
        <source>In the Map Extent</source>
        <translation>Na extensão do mapa</translation>
    </message>
    <message>
        <source>My Projects Only</source>
        <translation>Somente meus projetos</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Mostrar tudo</translation>
    </message>
</context><context>
    <name>GcpFile</name>
    <message>
        <source>GCP file</source>
        <translation>Arquivo GCP</translation>
    </message>
    <message>
        <source>Writes gcp_list.txt from surveyed points and their marks in photos.</source>
        <translation>Grava gcp_list.txt a partir de pontos levantados e das suas marcações em fotos.</translation>
    </message>
    <message>
        <source>gcp,ground control,survey,markers,accuracy</source>
        <translation>gcp,pontos de controle,levantamento,survey,marcos,precisão</translation>
    </message>
    <message>
        <source>Surveyed points</source>
        <translation>Pontos medidos</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “name”)</source>
        <translation>Campo com o nome do ponto (vazio: “name”)</translation>
    </message>
    <message>
        <source>Field with the elevation (empty: Z coordinate of the points)</source>
        <translation>Campo com a elevação (vazio: coordenada Z dos pontos)</translation>
    </message>
    <message>
        <source>Elevations are in feet if the CRS of the points uses feet</source>
        <translation>As elevações estão em pés se o SRC dos pontos usa pés</translation>
    </message>
    <message>
        <source>Marks in photos</source>
        <translation>Marcações em fotos</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “point”)</source>
        <translation>Campo com o nome do ponto (vazio: “point”)</translation>
    </message>
    <message>
        <source>Field with the photo name (empty: “image”)</source>
        <translation>Campo com o nome da foto (vazio: “image”)</translation>
    </message>
    <message>
        <source>Field with the pixels from the left (empty: “px”)</source>
        <translation>Campo com os pixels a partir da esquerda (vazio: “px”)</translation>
    </message>
    <message>
        <source>Field with the pixels from the top (empty: “py”)</source>
        <translation>Campo com os pixels a partir do topo (vazio: “py”)</translation>
    </message>
    <message>
        <source>Folder of the photos, to check photo names and pixels</source>
        <translation>Pasta das fotos, para verificar os nomes das fotos e os pixels</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Arquivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Número de pontos</translation>
    </message>
    <message>
        <source>Number of marks</source>
        <translation>Número de marcações</translation>
    </message>
    <message>
        <source>The CRS uses feet, but the elevations must be in meters.</source>
        <translation>O SRC usa pés, mas as elevações devem estar em metros.</translation>
    </message>
    <message>
        <source>The layer “{}” has no field “{}”.</source>
        <translation>A camada “{}” não tem o campo “{}”.</translation>
    </message>
    <message>
        <source>Available fields: {}.</source>
        <translation>Campos disponíveis: {}.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Pasta não encontrada: {}</translation>
    </message>
    <message>
        <source>Ignored because the point is not in the layer: {}.</source>
        <translation>Ignorados porque o ponto não está na camada: {}.</translation>
    </message>
    <message>
        <source>Ignored because the photo is not in the folder: {}.</source>
        <translation>Ignorados porque a foto não está na pasta: {}.</translation>
    </message>
    <message>
        <source>Ignored because the mark is outside the photo: {}.</source>
        <translation>Ignorados porque a marcação está fora da foto: {}.</translation>
    </message>
    <message>
        <source>Points without a mark in any photo: {}.</source>
        <translation>Pontos sem marcação em nenhuma foto: {}.</translation>
    </message>
    <message>
        <source>Points marked in fewer than three photos: {}.</source>
        <translation>Pontos marcados em menos de três fotos: {}.</translation>
    </message>
    <message>
        <source>Only these points can be used: {}. At least five are recommended.</source>
        <translation>Somente estes pontos podem ser usados: {}. Recomendam-se pelo menos cinco.</translation>
    </message>
    <message>
        <source>Points at the same position, which are processed as one point: {}.</source>
        <translation>Pontos na mesma posição, que são processados como um só ponto: {}.</translation>
    </message>
    <message>
        <source>Spaces are written as %20, which only ODX nodes read as a space: {}.</source>
        <translation>Os espaços são escritos como %20, que somente os nós ODX leem como espaço: {}.</translation>
    </message>
    <message>
        <source>Points written: {}. Marks written: {}.</source>
        <translation>Pontos gravados: {}. Marcações gravadas: {}.</translation>
    </message>
</context><context>
    <name>Groups</name>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projetos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context><context>
    <name>ImportDialog</name>
    <message>
        <source>Import Task</source>
        <translation>Importar tarefa</translation>
    </message>
    <message>
        <source>The results of a task (all.zip) or a backup of one, as this panel or the web page has saved it.</source>
        <translation>Os resultados de uma tarefa (all.zip) ou um backup dela, como este painel ou a página web o salvou.</translation>
    </message>
    <message>
        <source>Zip on &amp;disk</source>
        <translation>Zip no &amp;disco</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>Arquivos zip</translation>
    </message>
    <message>
        <source>Task to Import</source>
        <translation>Tarefa a importar</translation>
    </message>
    <message>
        <source>It is uploaded in the background; you can go on working</source>
        <translation>É enviado em segundo plano; você pode continuar trabalhando</translation>
    </message>
    <message>
        <source>Zip on the &amp;web</source>
        <translation>Zip na &amp;web</translation>
    </message>
    <message>
        <source>The server fetches it itself, so it must be able to reach it</source>
        <translation>O próprio servidor o busca, por isso precisa conseguir alcançá-lo</translation>
    </message>
    <message>
        <source>Where the task is put</source>
        <translation>Onde a tarefa é colocada</translation>
    </message>
    <message>
        <source>What the task is called on the server</source>
        <translation>Como a tarefa se chama no servidor</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projeto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
</context><context>
    <name>ImportTask</name>
    <message>
        <source>Import task</source>
        <translation>Importar tarefa</translation>
    </message>
    <message>
        <source>Creates a task from existing results.</source>
        <translation>Cria uma tarefa a partir de resultados existentes.</translation>
    </message>
    <message>
        <source>upload,zip,backup,restore,external</source>
        <translation>enviar,upload,zip,backup,restaurar,externo</translation>
    </message>
    <message>
        <source>ZIP file (all.zip or backup of a task)</source>
        <translation>Arquivo ZIP (all.zip ou backup de uma tarefa)</translation>
    </message>
    <message>
        <source>URL from which the server downloads the ZIP file</source>
        <translation>URL da qual o servidor baixa o arquivo ZIP</translation>
    </message>
    <message>
        <source>Project (name or number)</source>
        <translation>Projeto (nome ou número)</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nome da tarefa</translation>
    </message>
    <message>
        <source>Orthophoto (GeoTIFF)</source>
        <translation>Ortofoto (GeoTIFF)</translation>
    </message>
    <message>
        <source>Surface model (GeoTIFF)</source>
        <translation>Modelo de superfície (GeoTIFF)</translation>
    </message>
    <message>
        <source>Terrain model (GeoTIFF)</source>
        <translation>Modelo de terreno (GeoTIFF)</translation>
    </message>
    <message>
        <source>Point cloud (LAS or LAZ)</source>
        <translation>Nuvem de pontos (LAS ou LAZ)</translation>
    </message>
    <message>
        <source>Specify either a ZIP file, a URL or finished products.</source>
        <translation>Especifique um arquivo ZIP, uma URL ou produtos prontos.</translation>
    </message>
    <message>
        <source>File not found: {}</source>
        <translation>Arquivo não encontrado: {}</translation>
    </message>
</context><context>
    <name>InputPanel</name>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>{} among the photos</source>
        <translation>{} entre as fotos</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Pontos de controle</translation>
    </message>
    <message>
        <source>Ground control points (*.txt)</source>
        <translation>Pontos de controle (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>A table of points whose position is known, and where photos show them</source>
        <translation>Uma tabela de pontos de posição conhecida e de onde as fotos os mostram</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Pontos de controle</translation>
    </message>
    <message>
        <source>Heig&amp;hts are in feet: send them in meters</source>
        <translation>As altitudes estão em pés: en&amp;viá-las em metros</translation>
    </message>
    <message>
        <source>A text file of points with known position, and where the photos show them.</source>
        <translation>Um arquivo de texto com pontos de posição conhecida e onde as fotos os mostram.</translation>
    </message>
    <message>
        <source>&amp;Ground control points</source>
        <translation>Pontos de contro&amp;le</translation>
    </message>
    <message>
        <source>Only what lies within this polygon is reconstructed</source>
        <translation>Só é reconstruído o que está dentro deste polígono</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Apenas feições &amp;selecionadas</translation>
    </message>
    <message>
        <source>Limits the reconstruction to a polygon of the map.</source>
        <translation>Limita a reconstrução a um polígono do mapa.</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>Li&amp;mite</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>Longest side of a photo</source>
        <translation>Lado maior de uma foto</translation>
    </message>
    <message>
        <source>Longest side at &amp;most</source>
        <translation>Lado maior &amp;de até</translation>
    </message>
    <message>
        <source>The server makes the photos smaller: faster, with less detail.</source>
        <translation>O servidor reduz as fotos: mais rápido, com menos detalhe.</translation>
    </message>
    <message>
        <source>Photo size</source>
        <translation>Tamanho das fotos</translation>
    </message>
    <message>
        <source>&amp;Align with task</source>
        <translation>&amp;Alinhar com a tarefa</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Os pontos de controle devem estar em um arquivo .txt, não em {}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Checked: {}</source>
        <translation>Verificado: {}</translation>
    </message>
    <message>
        <source>Control points: {}, check points: {}, marks: {} in photos: {}</source>
        <translation>Pontos de controle: {}, pontos de verificação: {}, marcações: {} em fotos: {}</translation>
    </message>
    <message>
        <source>No photo lies within the boundary.</source>
        <translation>Nenhuma foto está dentro do limite.</translation>
    </message>
    <message>
        <source>Fits the results to those of an earlier task, to compare the two.</source>
        <translation>Ajusta os resultados aos de uma tarefa anterior, para comparar as duas.</translation>
    </message>
    <message>
        <source>The project has no earlier task of this place with a point cloud or DSM.</source>
        <translation>O projeto não tem nenhuma tarefa anterior deste lugar com nuvem de pontos ou MDS.</translation>
    </message>
</context><context>
    <name>JsonDialog</name>
    <message>
        <source>Open &amp;File…</source>
        <translation>Abrir &amp;arquivo…</translation>
    </message>
    <message>
        <source>This is not JSON yet.</source>
        <translation>Isto ainda não é JSON.</translation>
    </message>
    <message>
        <source>Open JSON</source>
        <translation>Abrir JSON</translation>
    </message>
    <message>
        <source>JSON (*.json *.geojson)</source>
        <translation>JSON (*.json *.geojson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Edit or open a file</source>
        <translation>Editar ou abrir um arquivo</translation>
    </message>
</context><context>
    <name>LayerLoader</name>
    <message>
        <source>Load {} of {}</source>
        <translation>Carregar {} de {}</translation>
    </message>
</context><context>
    <name>LayerReports</name>
    <message>
        <source>{} cannot be added</source>
        <translation>Não foi possível adicionar “{}”</translation>
    </message>
    <message>
        <source>New 3D views show “{}” as terrain.</source>
        <translation>As novas vistas 3D mostram “{}” como terreno.</translation>
    </message>
    <message>
        <source>3D views show the points now. There are no heights.</source>
        <translation>As vistas 3D mostram agora os pontos. Não há altitudes.</translation>
    </message>
    <message>
        <source>3D views show the points now. Set the terrain in each view.</source>
        <translation>As vistas 3D mostram agora os pontos. Defina o terreno em cada vista.</translation>
    </message>
    <message>
        <source>Layers of “{}” need you to sign in.</source>
        <translation>As camadas de “{}” exigem login.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>“{}” cannot be drawn: {}</source>
        <translation>Não foi possível desenhar “{}”: {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Layers of “{}” cannot be drawn: {}</source>
        <translation>Não foi possível desenhar camadas de “{}”: {}</translation>
    </message>
</context><context>
    <name>ListProjects</name>
    <message>
        <source>List projects</source>
        <translation>Listar projetos</translation>
    </message>
    <message>
        <source>Creates a table of the projects on the server.</source>
        <translation>Cria uma tabela dos projetos no servidor.</translation>
    </message>
    <message>
        <source>table,search,find</source>
        <translation>tabela,procurar,buscar</translation>
    </message>
    <message>
        <source>Search (words in project and task names, #tag, @owner)</source>
        <translation>Busca (palavras em nomes de projetos e tarefas, #tag, @owner)</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projetos</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Número de projetos</translation>
    </message>
</context><context>
    <name>ListTasks</name>
    <message>
        <source>List tasks</source>
        <translation>Listar tarefas</translation>
    </message>
    <message>
        <source>Creates a polygon layer of the extents of tasks, with their properties.</source>
        <translation>Cria uma camada de polígonos das extensões das tarefas, com suas propriedades.</translation>
    </message>
    <message>
        <source>footprint,extent,table,search,find,index</source>
        <translation>footprint,área coberta,extensão,tabela,procurar,buscar,índice</translation>
    </message>
    <message>
        <source>Project (name or number; empty: all)</source>
        <translation>Projeto (nome ou número; vazio: todos)</translation>
    </message>
    <message>
        <source>Status (empty: all)</source>
        <translation>Situação (vazio: todas)</translation>
    </message>
    <message>
        <source>Created after</source>
        <translation>Criada depois de</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>Criada antes de</translation>
    </message>
    <message>
        <source>Extent that contains results (empty: all)</source>
        <translation>Extensão que contém resultados (vazio: todas)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>Número de tarefas</translation>
    </message>
</context><context>
    <name>Loading</name>
    <message>
        <source>Add the result to the map, if it is a layer</source>
        <translation>Adicionar o resultado ao mapa, se for uma camada</translation>
    </message>
</context><context>
    <name>LoginFields</name>
    <message>
        <source>User name and password</source>
        <translation>Nome de usuário e senha</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>QGIS authentication configuration</source>
        <translation>Configuração de autenticação do QGIS</translation>
    </message>
    <message>
        <source>None: only what is public</source>
        <translation>Nenhum: somente o que é público</translation>
    </message>
    <message>
        <source>How OrthoDock signs in to this server</source>
        <translation>Como o OrthoDock entra neste servidor</translation>
    </message>
    <message>
        <source>As on the server's web page</source>
        <translation>Como na página web do servidor</translation>
    </message>
    <message>
        <source>Kept encrypted in QGIS's authentication store, never in the project</source>
        <translation>Guardado criptografado no banco de dados de autenticação do QGIS, nunca no projeto</translation>
    </message>
    <message>
        <source>For accounts without a password, as of single sign-on: the token that the server's /api/token-auth/ or its administrator gives. Kept encrypted in QGIS's authentication store</source>
        <translation>Para contas sem senha, como as de login único (SSO): o token fornecido por /api/token-auth/ do servidor ou pelo administrador. Guardado criptografado no banco de dados de autenticação do QGIS</translation>
    </message>
    <message>
        <source>An entry of QGIS's authentication store, which other connections may use too</source>
        <translation>Uma entrada do banco de dados de autenticação do QGIS, que outras conexões também podem usar</translation>
    </message>
    <message>
        <source>&amp;Log in with</source>
        <translation>Fazer &amp;login com</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nome de &amp;usuário</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Sen&amp;ha</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>Ent&amp;rada</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Falta o nome de usuário.</translation>
    </message>
    <message>
        <source>Enter it, or choose another way to log in.</source>
        <translation>Informe-o ou escolha outra forma de login.</translation>
    </message>
    <message>
        <source>No entry of the authentication store is chosen.</source>
        <translation>Nenhuma entrada do banco de dados de autenticação foi escolhida.</translation>
    </message>
    <message>
        <source>Choose one, or add one with the button beside the list.</source>
        <translation>Escolha uma ou adicione uma com o botão ao lado da lista.</translation>
    </message>
    <message>
        <source>For accounts without a password. WebODM's tokens are good for some hours; then a new one is needed.</source>
        <translation>Para contas sem senha. Os tokens do WebODM valem por algumas horas; depois é preciso um novo.</translation>
    </message>
    <message>
        <source>Was good until {}.</source>
        <translation>Era válido até {}.</translation>
    </message>
    <message>
        <source>Good until {}.</source>
        <translation>Válido até {}.</translation>
    </message>
</context><context>
    <name>Lookup</name>
    <message>
        <source>Specify the project by name or number.</source>
        <translation>Especifique o projeto pelo nome ou número.</translation>
    </message>
    <message>
        <source>Project “{}” not found, or you do not have access to it.</source>
        <translation>Projeto “{}” não encontrado, ou você não tem acesso a ele.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Execute “Listar projetos” para ver os projetos disponíveis.</translation>
    </message>
    <message>
        <source>Several projects are named “{}”.</source>
        <translation>Vários projetos têm o nome “{}”.</translation>
    </message>
    <message>
        <source>Specify the number of one of them: {}.</source>
        <translation>Especifique o número de um deles: {}.</translation>
    </message>
    <message>
        <source>Specify the task by ID, or by name and project.</source>
        <translation>Especifique a tarefa pelo ID, ou pelo nome e projeto.</translation>
    </message>
    <message>
        <source>Several tasks are named “{}” in the project “{}”.</source>
        <translation>Várias tarefas têm o nome “{}” no projeto “{}”.</translation>
    </message>
    <message>
        <source>Specify the ID of one of them: {}.</source>
        <translation>Especifique o ID de uma delas: {}.</translation>
    </message>
    <message>
        <source>Task “{}” not found in the project “{}”.</source>
        <translation>Tarefa “{}” não encontrada no projeto “{}”.</translation>
    </message>
    <message>
        <source>Run “List tasks” to see the available tasks.</source>
        <translation>Execute “Listar tarefas” para ver as tarefas disponíveis.</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found, or you do not have access to it.</source>
        <translation>Tarefa com o ID “{}” não encontrada, ou você não tem acesso a ela.</translation>
    </message>
    <message>
        <source>To find a task by name, specify its project too.</source>
        <translation>Para encontrar uma tarefa pelo nome, especifique também o projeto.</translation>
    </message>
</context><context>
    <name>MapMenu</name>
    <message>
        <source>Plant Health</source>
        <translation>Saúde das plantas</translation>
    </message>
    <message>
        <source>The server offers no formulas for this task</source>
        <translation>O servidor não oferece fórmulas para esta tarefa</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando o servidor…</translation>
    </message>
</context><context>
    <name>NewTaskDialog</name>
    <message>
        <source>New Task</source>
        <translation>Nova tarefa</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jeto</translation>
    </message>
    <message>
        <source>Processing n&amp;ode</source>
        <translation>Nó de pr&amp;ocessamento</translation>
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation>Pr&amp;edefinição</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>Further Inputs</source>
        <translation>Outras entradas</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Close this window and upload the photos in the background</source>
        <translation>Fechar esta janela e enviar as fotos em segundo plano</translation>
    </message>
    <message>
        <source>What the task is called on the server and in QGIS</source>
        <translation>Como a tarefa se chama no servidor e no QGIS</translation>
    </message>
    <message>
        <source>A project on the server; type a name to make a new one</source>
        <translation>Um projeto no servidor; digite um nome para criar um novo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The machine that processes the photos; Automatic takes the least busy</source>
        <translation>A máquina que processa as fotos; Automático usa a menos ocupada</translation>
    </message>
    <message>
        <source>Whether the task can start</source>
        <translation>Se a tarefa pode começar</translation>
    </message>
    <message>
        <source>{} in the queue</source>
        <translation>{} na fila</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Drone flights</source>
        <translation>Voos de drone</translation>
    </message>
    <message>
        <source>Flight of {}</source>
        <translation>Voo de {}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando o servidor…</translation>
    </message>
    <message>
        <source>The processing node does not list its options; it uses its own values.</source>
        <translation>O nó de processamento não lista as suas opções; ele usa os próprios valores.</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Lendo as fotos…</translation>
    </message>
    <message>
        <source>Add the photos of one flight.</source>
        <translation>Adicione as fotos de um voo.</translation>
    </message>
    <message>
        <source>There are too few photos to start.</source>
        <translation>Há fotos de menos para iniciar.</translation>
    </message>
    <message>
        <source>The processing node does not accept videos. Choose another node, or remove the videos.</source>
        <translation>O nó de processamento não aceita vídeos. Escolha outro nó ou remova os vídeos.</translation>
    </message>
    <message>
        <source>Name a project to put the task in.</source>
        <translation>Indique um projeto para a tarefa.</translation>
    </message>
    <message>
        <source>Something is wrong in “Further Inputs”.</source>
        <translation>Há algo errado em “Outras entradas”.</translation>
    </message>
    <message>
        <source>Checking the inputs…</source>
        <translation>Verificando as entradas…</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>Pronto para iniciar.</translation>
    </message>
</context><context>
    <name>OptionDelegate</name>
    <message>
        <source>(none)</source>
        <translation>(nenhum)</translation>
    </message>
</context><context>
    <name>OptionEditors</name>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>Não foi possível ler {}: {}.</translation>
    </message>
    <message>
        <source>{} is not plain text.</source>
        <translation>{} não é texto simples.</translation>
    </message>
    <message>
        <source>{} is too large for an option.</source>
        <translation>{} é grande demais para uma opção.</translation>
    </message>
</context><context>
    <name>OptionModel</name>
    <message>
        <source>Option</source>
        <translation>Opção</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>Alteradas: {}</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Surface and terrain models</source>
        <translation>Modelos de superfície e de terreno</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuvem de pontos</translation>
    </message>
    <message>
        <source>3D model</source>
        <translation>Modelo 3D</translation>
    </message>
    <message>
        <source>Area and georeferencing</source>
        <translation>Área e georreferenciamento</translation>
    </message>
    <message>
        <source>Photos and cameras</source>
        <translation>Fotos e câmeras</translation>
    </message>
    <message>
        <source>Large tasks and resources</source>
        <translation>Tarefas grandes e recursos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>Back to the node's own: {}</source>
        <translation>Voltar ao valor do nó: {}</translation>
    </message>
</context><context>
    <name>OptionPanel</name>
    <message>
        <source>Search options</source>
        <translation>Procurar opções</translation>
    </message>
    <message>
        <source>Show only options with these words in name or help</source>
        <translation>Mostrar só as opções com estas palavras no nome ou na ajuda</translation>
    </message>
    <message>
        <source>Onl&amp;y changed</source>
        <translation>Só al&amp;teradas</translation>
    </message>
    <message>
        <source>Hide the options that are the node's own</source>
        <translation>Ocultar as opções que estão no valor do nó</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>&amp;Redefinir tudo</translation>
    </message>
    <message>
        <source>Set all options back to the node's own</source>
        <translation>Voltar todas as opções ao valor do nó</translation>
    </message>
    <message>
        <source>Processing options</source>
        <translation>Opções de processamento</translation>
    </message>
    <message>
        <source>Help on the option</source>
        <translation>Ajuda sobre a opção</translation>
    </message>
    <message>
        <source>Choose an option to read what it does.</source>
        <translation>Escolha uma opção para ler o que ela faz.</translation>
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source>WebODM servers</source>
        <translation>Servidores WebODM</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Double-click or Return edits a connection, Delete removes it</source>
        <translation>Clique duplo ou Enter edita uma conexão, Delete a remove</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado do teste</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Adicionar uma conexão</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Alterar o nome, o endereço ou o login</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Adicionar uma conexão a partir de uma cópia, por exemplo para outra conta</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>Entrar com o login guardado e verificar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Esquecer a conexão e seu login; nada muda no servidor</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando a {}…</translation>
    </message>
    <message>
        <source>{} “{}”</source>
        <translation>{} “{}”</translation>
    </message>
</context><context>
    <name>OrthoDockAlgorithm</name>
    <message>
        <source>drone,uav,photogrammetry,webodm,odm,opendronemap</source>
        <translation>drone,vant,uav,fotogrametria,photogrammetry,webodm,odm,opendronemap</translation>
    </message>
</context><context>
    <name>OrthoDockPanel</name>
    <message>
        <source>OrthoDock turns drone photos into maps on a WebODM server and puts them on the map here.

Connect to your server to begin.</source>
        <translation>O OrthoDock transforma fotos de drone em mapas em um servidor WebODM e os coloca no mapa aqui.

Conecte-se ao seu servidor para começar.</translation>
    </message>
    <message>
        <source>Connect to a Server…</source>
        <translation>Conectar a um servidor…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The server whose projects are shown</source>
        <translation>O servidor cujos projetos são mostrados</translation>
    </message>
    <message>
        <source>Add, edit, test or remove connections</source>
        <translation>Adicionar, editar, testar ou remover conexões</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Ask the server once more</source>
        <translation>Consultar o servidor mais uma vez</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Editar conexão…</translation>
    </message>
    <message>
        <source>Enter the login once more</source>
        <translation>Informar o login mais uma vez</translation>
    </message>
    <message>
        <source>Nothing here matches the search and the filter.</source>
        <translation>Nada aqui corresponde à busca e ao filtro.</translation>
    </message>
</context><context>
    <name>OrthoDockPlugin</name>
    <message>
        <source>Show or hide the OrthoDock panel</source>
        <translation>Mostrar ou ocultar o painel do OrthoDock</translation>
    </message>
</context><context>
    <name>Outputs</name>
    <message>
        <source>The output “{}” was not created.</source>
        <translation>A saída “{}” não foi criada.</translation>
    </message>
    <message>
        <source>See the log above for the step that failed.</source>
        <translation>Veja no log acima a etapa que falhou.</translation>
    </message>
</context><context>
    <name>Overview</name>
    <message>
        <source>Preview</source>
        <translation>Pré-visualização</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada em</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nó</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartilhamento</translation>
    </message>
    <message>
        <source>Public: everybody with the link</source>
        <translation>Pública: todos que têm o link</translation>
    </message>
</context><context>
    <name>PhotoFootprints</name>
    <message>
        <source>Photo footprints</source>
        <translation>Áreas cobertas pelas fotos</translation>
    </message>
    <message>
        <source>Creates polygons of the ground that drone photos cover, and counts the photos per place.</source>
        <translation>Cria polígonos do solo que as fotos de drone cobrem e conta as fotos por lugar.</translation>
    </message>
    <message>
        <source>overlap,coverage,gsd,flight,ground</source>
        <translation>sobreposição,overlap,cobertura,footprint,gsd,voo,solo</translation>
    </message>
    <message>
        <source>Flying height above ground (meters; empty: as recorded by the drone)</source>
        <translation>Altura de voo acima do solo (metros; vazio: a registrada pelo drone)</translation>
    </message>
    <message>
        <source>Terrain model (empty: flat ground)</source>
        <translation>Modelo de terreno (vazio: solo plano)</translation>
    </message>
    <message>
        <source>Footprints</source>
        <translation>Áreas cobertas</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Número de fotos</translation>
    </message>
    <message>
        <source>Number of footprints</source>
        <translation>Número de áreas cobertas</translation>
    </message>
    <message>
        <source>Area in at least one photo (m²)</source>
        <translation>Área em pelo menos uma foto (m²)</translation>
    </message>
    <message>
        <source>Area in {} or more photos (m²)</source>
        <translation>Área em {} ou mais fotos (m²)</translation>
    </message>
    <message>
        <source>Take-off point (for a terrain model; empty: below the first photo)</source>
        <translation>Ponto de decolagem (para um modelo de terreno; vazio: abaixo da primeira foto)</translation>
    </message>
    <message>
        <source>Elevation of flat ground (meters; for photos with accurate altitude)</source>
        <translation>Elevação do solo plano (metros; para fotos com altitude precisa)</translation>
    </message>
    <message>
        <source>Camera field of view along the longer side (degrees; empty: read from photos)</source>
        <translation>Campo de visão da câmera ao longo do lado maior (graus; vazio: lido das fotos)</translation>
    </message>
    <message>
        <source>Cell size of the raster (meters; empty: automatic)</source>
        <translation>Tamanho da célula do raster (metros; vazio: automático)</translation>
    </message>
    <message>
        <source>Specify only one of flying height, terrain model and elevation of flat ground.</source>
        <translation>Especifique apenas um destes: altura de voo, modelo de terreno ou elevação do solo plano.</translation>
    </message>
    <message>
        <source>The terrain model has no CRS. Set it in the layer's properties.</source>
        <translation>O modelo de terreno não tem SRC. Defina-o nas propriedades da camada.</translation>
    </message>
    <message>
        <source>The photos are too far apart for one map.</source>
        <translation>As fotos estão distantes demais para um só mapa.</translation>
    </message>
    <message>
        <source>Use only the photos of one flight.</source>
        <translation>Use somente as fotos de um voo.</translation>
    </message>
    <message>
        <source>None of the photos can be placed on the ground.</source>
        <translation>Nenhuma das fotos pode ser posicionada no terreno.</translation>
    </message>
    <message>
        <source>The first is {}: {}.</source>
        <translation>A primeira é {}: {}.</translation>
    </message>
    <message>
        <source>Not counted because they are far from the other photos: {}.</source>
        <translation>Não contadas porque estão longe das outras fotos: {}.</translation>
    </message>
    <message>
        <source>The photos cover {}; {} % of this area is in {} or more photos.</source>
        <translation>As fotos cobrem {}; {} % dessa área aparece em {} ou mais fotos.</translation>
    </message>
    <message>
        <source>Photos without a recorded heading (yaw), oriented along the flight track: {}.</source>
        <translation>Fotos sem rumo (yaw) registrado, orientadas ao longo da trajetória de voo: {}.</translation>
    </message>
    <message>
        <source>Photos without a recorded camera pitch, assumed to point straight down: {}.</source>
        <translation>Fotos sem inclinação da câmera (pitch) registrada, supostamente voltadas diretamente para baixo: {}.</translation>
    </message>
    <message>
        <source>The median ground sampling distance is {}.</source>
        <translation>A distância de amostragem do solo (GSD) mediana é de {}.</translation>
    </message>
    <message>
        <source>The median overlap with the next photo is {} %.</source>
        <translation>A sobreposição mediana com a foto seguinte é de {} %.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tirada em</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Height above ground (m)</source>
        <translation>Altura acima do solo (m)</translation>
    </message>
    <message>
        <source>Ground sampling distance (cm)</source>
        <translation>Distância de amostragem do solo (cm)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Yaw (° a partir do norte)</translation>
    </message>
    <message>
        <source>Overlapping photos</source>
        <translation>Fotos sobrepostas</translation>
    </message>
    <message>
        <source>Overlap with the next photo (%)</source>
        <translation>Sobreposição com a foto seguinte (%)</translation>
    </message>
</context><context>
    <name>PhotoInput</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Pasta de fotos</translation>
    </message>
    <message>
        <source>Choose photos, or a folder of photos.</source>
        <translation>Escolha fotos ou uma pasta de fotos.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Pasta não encontrada: {}</translation>
    </message>
    <message>
        <source>{} is left out: {}.</source>
        <translation>{} é omitido: {}.</translation>
    </message>
    <message>
        <source>Other files left out: {}.</source>
        <translation>Outros arquivos omitidos: {}.</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Sem posição de GPS</translation>
    </message>
</context><context>
    <name>PhotoModel</name>
    <message>
        <source>Above the place of take-off; in brackets above sea level</source>
        <translation>Acima do local de decolagem; entre parênteses, acima do nível do mar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tirada em</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>Deixado de fora: {}</translation>
    </message>
    <message>
        <source>Extra input</source>
        <translation>Entrada extra</translation>
    </message>
    <message>
        <source>No GPS</source>
        <translation>Sem GPS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
</context><context>
    <name>PhotoPanel</name>
    <message>
        <source>Reading the photos…</source>
        <translation>Lendo as fotos…</translation>
    </message>
    <message>
        <source>What the photos make up</source>
        <translation>O que as fotos formam</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>Adicionar &amp;fotos…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Escolher fotos</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Adicionar &amp;pasta…</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>Adicionar todas as fotos de uma pasta</translation>
    </message>
    <message>
        <source>S&amp;ubfolders</source>
        <translation>S&amp;ubpastas</translation>
    </message>
    <message>
        <source>Also take the photos in the folders below a folder</source>
        <translation>Incluir também as fotos nas subpastas de uma pasta</translation>
    </message>
    <message>
        <source>Take the selected files out of the list (Delete)</source>
        <translation>Tirar da lista os arquivos selecionados (Delete)</translation>
    </message>
    <message>
        <source>Move the map to the selected photos, or to all</source>
        <translation>Mover o mapa para as fotos selecionadas, ou para todas</translation>
    </message>
    <message>
        <source>Drop photos or folders of photos here.

The photos of one task should overlap by 60 % or more.</source>
        <translation>Solte aqui fotos ou pastas de fotos.

As fotos de uma tarefa devem se sobrepor 60 % ou mais.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>O que pode dar errado</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Adicionar fotos</translation>
    </message>
    <message>
        <source>Photos and videos ({})</source>
        <translation>Fotos e vídeos ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Adicionar pasta</translation>
    </message>
    <message>
        <source>Reading the photos… {} of {}</source>
        <translation>Lendo as fotos… {} de {}</translation>
    </message>
    <message>
        <source>Click to select the files</source>
        <translation>Clique para selecionar os arquivos</translation>
    </message>
    <message>
        <source>Not all files could be read: {}</source>
        <translation>Nem todos os arquivos puderam ser lidos: {}</translation>
    </message>
    <message>
        <source>There are no photos in what you chose.</source>
        <translation>Não há fotos no que você escolheu.</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>cerca de {}</translation>
    </message>
    <message>
        <source>{} above take-off</source>
        <translation>{} acima da decolagem</translation>
    </message>
    <message>
        <source>GSD {} cm/pixel</source>
        <translation>GSD {} cm/pixel</translation>
    </message>
    <message>
        <source>Photos: {} of {}</source>
        <translation>Fotos: {} de {}</translation>
    </message>
    <message>
        <source>Videos: {}</source>
        <translation>Vídeos: {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Fotos: {}</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Uma tarefa precisa de pelo menos {} fotos ou de um vídeo.</translation>
    </message>
    <message>
        <source>Fewer than {} photos seldom give a result.</source>
        <translation>Menos de {} fotos raramente dão um resultado.</translation>
    </message>
    <message>
        <source>Files left out: {}</source>
        <translation>Arquivos deixados de fora: {}</translation>
    </message>
    <message>
        <source>Photos without GPS position: {}</source>
        <translation>Fotos sem posição de GPS: {}</translation>
    </message>
    <message>
        <source>Copies of other photos: {}</source>
        <translation>Cópias de outras fotos: {}</translation>
    </message>
    <message>
        <source>Photos that look blurred: {}</source>
        <translation>Fotos que parecem borradas: {}</translation>
    </message>
    <message>
        <source>Photos far away from the others: {}</source>
        <translation>Fotos distantes das outras: {}</translation>
    </message>
    <message>
        <source>Taken as masks, because of “_mask” in the name: {}</source>
        <translation>Tratadas como máscaras por terem “_mask” no nome: {}</translation>
    </message>
    <message>
        <source>Different cameras: {}</source>
        <translation>Câmeras diferentes: {}</translation>
    </message>
    <message>
        <source>Different picture sizes: {}</source>
        <translation>Tamanhos de imagem diferentes: {}</translation>
    </message>
    <message>
        <source>Photos whose camera angle is unknown, assumed to look straight down: {}</source>
        <translation>Fotos com ângulo da câmera desconhecido, supostas verticais (câmera voltada para baixo): {}</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is in the list: {}</source>
        <translation>Fotos raw deixadas de fora porque o JPEG delas está na lista: {}</translation>
    </message>
    <message>
        <source>Multispectral: {}</source>
        <translation>Multiespectral: {}</translation>
    </message>
    <message>
        <source>Thermal photos: {}</source>
        <translation>Fotos térmicas: {}</translation>
    </message>
    <message>
        <source>Only nodes of 2025 and later read {}.</source>
        <translation>Somente nós de 2025 ou posteriores leem {}.</translation>
    </message>
    <message>
        <source>Videos, whose frames are used as photos: {}</source>
        <translation>Vídeos, cujos quadros são usados como fotos: {}</translation>
    </message>
    <message>
        <source>Videos without positions: {}. Without .srt files or control points, the results are not georeferenced.</source>
        <translation>Vídeos sem posições: {}. Sem arquivos .srt ou pontos de controle, os resultados não são georreferenciados.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Cópia</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Borrada</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>Distante</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Outra câmera</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Outro tamanho</translation>
    </message>
    <message>
        <source>Angle unknown</source>
        <translation>Ângulo desconhecido</translation>
    </message>
    <message>
        <source>Left out: JPEG exists</source>
        <translation>Deixada de fora: há um JPEG</translation>
    </message>
    <message>
        <source>Thermal</source>
        <translation>Térmica</translation>
    </message>
    <message>
        <source>Incomplete capture</source>
        <translation>Captura incompleta</translation>
    </message>
    <message>
        <source>No positions</source>
        <translation>Sem posições</translation>
    </message>
</context><context>
    <name>PhotoPositions</name>
    <message>
        <source>Photo positions</source>
        <translation>Posições das fotos</translation>
    </message>
    <message>
        <source>Creates points of drone photos, with altitude, orientation and camera.</source>
        <translation>Cria pontos de fotos de drone, com altitude, orientação e câmera.</translation>
    </message>
    <message>
        <source>Photos without a position</source>
        <translation>Fotos sem posição</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Número de pontos</translation>
    </message>
    <message>
        <source>None of the photos has a GPS position.</source>
        <translation>Nenhuma das fotos tem posição de GPS.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tirada em</translation>
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation>Longitude (°)</translation>
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation>Latitude (°)</translation>
    </message>
    <message>
        <source>Altitude (m)</source>
        <translation>Altitude (m)</translation>
    </message>
    <message>
        <source>Height above take-off (m)</source>
        <translation>Altura acima da decolagem (m)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Yaw (° a partir do norte)</translation>
    </message>
    <message>
        <source>Pitch (°, -90 is down)</source>
        <translation>Pitch (°, -90 é para baixo)</translation>
    </message>
    <message>
        <source>Roll (°)</source>
        <translation>Roll (°)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Distância focal (mm)</translation>
    </message>
    <message>
        <source>Focal length (pixels)</source>
        <translation>Distância focal (pixels)</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Largura (pixels)</translation>
    </message>
    <message>
        <source>Height (pixels)</source>
        <translation>Altura (pixels)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context><context>
    <name>PhotoReadingAlgorithm</name>
    <message>
        <source>Include subfolders</source>
        <translation>Incluir subpastas</translation>
    </message>
    <message>
        <source>photos,images,exif,xmp,gps,camera</source>
        <translation>fotos,photos,imagens,exif,xmp,gps,câmera</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>Nenhuma foto encontrada.</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is present: {}.</source>
        <translation>Fotos raw deixadas de fora porque há um JPEG delas: {}.</translation>
    </message>
</context><context>
    <name>PointCloud</name>
    <message>
        <source>Point cloud</source>
        <translation>Nuvem de pontos</translation>
    </message>
    <message>
        <source>Downloads the point cloud of a task as a layer that QGIS can display.</source>
        <translation>Baixa a nuvem de pontos de uma tarefa como uma camada que o QGIS pode exibir.</translation>
    </message>
    <message>
        <source>las,laz,ept,lidar,3d,download</source>
        <translation>las,laz,ept,lidar,3d,baixar,download</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>LAZ or LAS file</source>
        <translation>Arquivo LAZ ou LAS</translation>
    </message>
    <message>
        <source>Point cloud that QGIS can display</source>
        <translation>Nuvem de pontos que o QGIS pode exibir</translation>
    </message>
    <message>
        <source>The task “{}” has no point cloud.</source>
        <translation>A tarefa “{}” não tem nuvem de pontos.</translation>
    </message>
    <message>
        <source>Process the task again without the options that skip the point cloud.</source>
        <translation>Processe a tarefa novamente sem as opções que omitem a nuvem de pontos.</translation>
    </message>
    <message>
        <source>Converting the point cloud…</source>
        <translation>Convertendo a nuvem de pontos…</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>Não é possível exibir a nuvem de pontos: {}</translation>
    </message>
</context><context>
    <name>PresetBox</name>
    <message>
        <source>A set of options that is kept on the server</source>
        <translation>Um conjunto de opções guardado no servidor</translation>
    </message>
    <message>
        <source>Save the options as a preset…</source>
        <translation>Salvar as opções como predefinição…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Excluir esta predefinição</translation>
    </message>
    <message>
        <source>None: the node's own values</source>
        <translation>Nenhuma: os valores do nó</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Salvar predefinição</translation>
    </message>
    <message>
        <source>Name; one of your own presets is replaced</source>
        <translation>Nome; uma das suas predefinições é substituída</translation>
    </message>
    <message>
        <source>Delete Preset</source>
        <translation>Excluir predefinição</translation>
    </message>
    <message>
        <source>Delete “{}” from the server? Tasks that used it stay as they are.</source>
        <translation>Excluir “{}” do servidor? As tarefas que a usaram permanecem como estão.</translation>
    </message>
</context><context>
    <name>ProcessImages</name>
    <message>
        <source>Process photos</source>
        <translation>Processar fotos</translation>
    </message>
    <message>
        <source>Processes drone photos on a WebODM server and downloads the products.</source>
        <translation>Processa fotos de drone em um servidor WebODM e baixa os produtos.</translation>
    </message>
    <message>
        <source>photos,orthophoto,mosaic,dsm,dtm,point cloud,upload</source>
        <translation>fotos,photos,ortofoto,orthophoto,mosaico,dsm,dtm,mds,mdt,nuvem de pontos,enviar,upload</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modelo de superfície (MDS)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Modelo de terreno (MDT)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuvem de pontos</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Relatório de qualidade</translation>
    </message>
    <message>
        <source>LAZ files (*.laz)</source>
        <translation>Arquivos LAZ (*.laz)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Arquivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation>Escolha pelo menos um produto.</translation>
    </message>
    <message>
        <source>Task {} is complete, but {} could not be downloaded: {}</source>
        <translation>A tarefa {} está concluída, mas não foi possível baixar {}: {}</translation>
    </message>
</context><context>
    <name>RemarkList</name>
    <message>
        <source>Remarks on the inputs</source>
        <translation>Observações sobre as entradas</translation>
    </message>
</context><context>
    <name>RemoveProject</name>
    <message>
        <source>Delete project</source>
        <translation>Excluir projeto</translation>
    </message>
    <message>
        <source>Deletes a project and all its tasks. This cannot be undone.</source>
        <translation>Exclui um projeto e todas as suas tarefas. Não é possível desfazer.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>excluir,apagar,delete</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Número do projeto</translation>
    </message>
    <message>
        <source>Project {} not found, or you do not have access to it.</source>
        <translation>Projeto {} não encontrado, ou você não tem acesso a ele.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Execute “Listar projetos” para ver os projetos disponíveis.</translation>
    </message>
    <message>
        <source>Deleted the project “{}” and its tasks ({}).</source>
        <translation>O projeto “{}” e suas tarefas ({}) foram excluídos.</translation>
    </message>
</context><context>
    <name>RemoveTask</name>
    <message>
        <source>Delete task</source>
        <translation>Excluir tarefa</translation>
    </message>
    <message>
        <source>Deletes a task with its photos and results. This cannot be undone.</source>
        <translation>Exclui uma tarefa com suas fotos e resultados. Não é possível desfazer.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>excluir,apagar,delete</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID da tarefa</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found in project {}.</source>
        <translation>Tarefa com o ID “{}” não encontrada no projeto {}.</translation>
    </message>
    <message>
        <source>Run “List tasks” to see task IDs and project numbers.</source>
        <translation>Execute “Listar tarefas” para ver os IDs das tarefas e os números dos projetos.</translation>
    </message>
    <message>
        <source>Deleted the task “{}”.</source>
        <translation>A tarefa “{}” foi excluída.</translation>
    </message>
    <message>
        <source>The server has not deleted the task yet.</source>
        <translation>O servidor ainda não excluiu a tarefa.</translation>
    </message>
</context><context>
    <name>RestartDialog</name>
    <message>
        <source>Restart “{}”</source>
        <translation>Reiniciar “{}”</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>O início</translation>
    </message>
    <message>
        <source>What was done before this stage is kept, which saves time</source>
        <translation>O que foi feito antes desta etapa é mantido, o que poupa tempo</translation>
    </message>
    <message>
        <source>Asking the server for the options…</source>
        <translation>Consultando as opções no servidor…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>Começar em</translation>
    </message>
    <message>
        <source>Options in bold differ from the processing node's own.</source>
        <translation>As opções em negrito diferem das do nó de processamento.</translation>
    </message>
    <message>
        <source>No node tells its options: the task runs with those it had.</source>
        <translation>Nenhum nó informa as suas opções: a tarefa é executada com as que tinha.</translation>
    </message>
</context><context>
    <name>RestartTask</name>
    <message>
        <source>Restart task</source>
        <translation>Reiniciar tarefa</translation>
    </message>
    <message>
        <source>Processes a task again, optionally with other options.</source>
        <translation>Processa uma tarefa novamente, opcionalmente com outras opções.</translation>
    </message>
    <message>
        <source>rerun,again,repeat,options</source>
        <translation>reexecutar,novamente,repetir,rerun,opções</translation>
    </message>
    <message>
        <source>Stage to start from (empty: the first)</source>
        <translation>Etapa a partir da qual iniciar (vazio: a primeira)</translation>
    </message>
</context><context>
    <name>ServerAlgorithm</name>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Conexão (vazio: conexão atual do painel)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Projeto (nome ou número; desnecessário com um ID de tarefa)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Tarefa (nome ou ID)</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Número do projeto</translation>
    </message>
    <message>
        <source>Enter the project number.</source>
        <translation>Informe o número do projeto.</translation>
    </message>
    <message>
        <source>A name is not accepted, because this cannot be undone.</source>
        <translation>Um nome não é aceito, porque não é possível desfazer.</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID da tarefa</translation>
    </message>
</context><context>
    <name>ServerSession</name>
    <message>
        <source>Asking the server for projects…</source>
        <translation>Consultando os projetos no servidor…</translation>
    </message>
    <message>
        <source>There is nothing here yet.

New Task… begins with your photos.</source>
        <translation>Ainda não há nada aqui.

“Nova tarefa…” começa com as suas fotos.</translation>
    </message>
</context><context>
    <name>ServerState</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected without login</source>
        <translation>Conectado sem login</translation>
    </message>
    <message>
        <source>Signed in as {}</source>
        <translation>Conectado como {}</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Conectado com login</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Não autenticado</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
    </message>
</context><context>
    <name>SettingsForm</name>
    <message>
        <source>Downloads and uploads</source>
        <translation>Downloads e envios</translation>
    </message>
    <message>
        <source>Download Folder</source>
        <translation>Pasta de downloads</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Pasta de downloads</translation>
    </message>
    <message>
        <source>Where results go. Those that are in another folder already stay there</source>
        <translation>Para onde vão os resultados. Os que já estão em outra pasta permanecem lá</translation>
    </message>
    <message>
        <source>This is not the whole path of a folder. What was chosen before stays.</source>
        <translation>Este não é o caminho completo de uma pasta. Permanece o que foi escolhido antes.</translation>
    </message>
    <message>
        <source>Transfers at a time</source>
        <translation>Transferências simultâneas</translation>
    </message>
    <message>
        <source>How many files go to or come from a server at once. Fewer leave more of the line to others; more than four are seldom faster</source>
        <translation>Quantos arquivos vão para um servidor ou vêm dele ao mesmo tempo. Menos deixam mais banda para os outros; mais de quatro raramente são mais rápidos</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>&amp;Pasta de downloads</translation>
    </message>
    <message>
        <source>takes effect the next time a server is connected</source>
        <translation>vale a partir da próxima conexão a um servidor</translation>
    </message>
    <message>
        <source>&amp;Transfers at a time</source>
        <translation>&amp;Transferências simultâneas</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Atualização</translation>
    </message>
    <message>
        <source>Seconds between two looks at running tasks</source>
        <translation>Segundos entre duas consultas das tarefas em execução</translation>
    </message>
    <message>
        <source>How often the server is asked how far running tasks and their consoles are</source>
        <translation>Com que frequência se pergunta ao servidor o andamento das tarefas em execução e de seus consoles</translation>
    </message>
    <message>
        <source>Seconds between two looks at open projects</source>
        <translation>Segundos entre duas consultas dos projetos abertos</translation>
    </message>
    <message>
        <source>How often the server is asked for what others have changed, while the panel can be seen: each time about one of the projects that are open</source>
        <translation>Com que frequência se pergunta ao servidor o que outros mudaram, enquanto o painel está visível: a cada vez sobre um dos projetos abertos</translation>
    </message>
    <message>
        <source>&amp;Running tasks every</source>
        <translation>Tarefas em e&amp;xecução a cada</translation>
    </message>
    <message>
        <source>and their consoles</source>
        <translation>e seus consoles</translation>
    </message>
    <message>
        <source>one of them by turns, while the panel can be seen</source>
        <translation>um por vez, enquanto o painel está visível</translation>
    </message>
    <message>
        <source>Open &amp;projects every</source>
        <translation>Projetos &amp;abertos a cada</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Tell on the &amp;desktop when a task ends while QGIS is not in front</source>
        <translation>Avisar na área de tra&amp;balho quando uma tarefa terminar e o QGIS não estiver em primeiro plano</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Notificações na área de trabalho</translation>
    </message>
    <message>
        <source>What happens is told in QGIS's message bar in any case</source>
        <translation>A barra de mensagens do QGIS informa em todo caso</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Somente erros</translation>
    </message>
    <message>
        <source>Errors and messages</source>
        <translation>Erros e mensagens</translation>
    </message>
    <message>
        <source>Everything, each request too</source>
        <translation>Tudo, inclusive cada solicitação</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Quanto é registrado</translation>
    </message>
    <message>
        <source>What the panel “Log Messages” shows under “OrthoDock”. Of a request it is the method, the path, the status and the time it took; never a login</source>
        <translation>O que o painel “Registro de mensagens” mostra em “OrthoDock”. De uma solicitação: o método, o caminho, o estado e a duração; nunca um login</translation>
    </message>
    <message>
        <source>Copy Dia&amp;gnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>For reports of bugs: versions, settings, what the servers are, and the end of the log. Logins, and names of servers and users, are left out</source>
        <translation>Para relatar erros: versões, configurações, tipo dos servidores e o fim do log. Logins e nomes de servidores e usuários são omitidos</translation>
    </message>
    <message>
        <source>What became of the diagnostics</source>
        <translation>Resultado do diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>Perguntando aos servidores…</translation>
    </message>
    <message>
        <source>Copied. Look through the text before you publish it.</source>
        <translation>Copiado. Revise o texto antes de publicá-lo.</translation>
    </message>
</context><context>
    <name>ShippedModel</name>
    <message>
        <source>Height of trees, crops and buildings above the ground: the surface model of a task minus its terrain model, in meters. The task must have both models.</source>
        <translation>Altura de árvores, culturas e edificações acima do solo: o modelo de superfície de uma tarefa menos o modelo de terreno, em metros. A tarefa deve ter ambos os modelos.</translation>
    </message>
    <message>
        <source>The name of a connection saved in the OrthoDock panel. If empty: the current connection of the panel; without a desktop, the server in the environment variable ORTHODOCK_URL if it is set, otherwise the saved connection.</source>
        <translation>O nome de uma conexão salva no painel do OrthoDock. Se vazio: a conexão atual do painel; sem interface gráfica, o servidor na variável de ambiente ORTHODOCK_URL, se estiver definida, senão a conexão salva.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the task is specified by ID.</source>
        <translation>Pelo nome ou número. Desnecessário se a tarefa for especificada pelo ID.</translation>
    </message>
    <message>
        <source>Height above the ground in meters.</source>
        <translation>Altura acima do solo em metros.</translation>
    </message>
    <message>
        <source>By ID, or by name within the project.</source>
        <translation>Pelo ID, ou pelo nome dentro do projeto.</translation>
    </message>
    <message>
        <source>Canopy height</source>
        <translation>Altura do dossel</translation>
    </message>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Conexão (vazio: conexão atual do painel)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Projeto (nome ou número; desnecessário com um ID de tarefa)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Tarefa (nome ou ID)</translation>
    </message>
    <message>
        <source>Change of elevation between two flights over one site: the surface model of the later task minus that of the earlier task, in meters. If the elevations of one flight have an offset, the difference has it too: use ground control points in both tasks.</source>
        <translation>Mudança de elevação entre dois voos sobre um mesmo local: o modelo de superfície da tarefa posterior menos o da anterior, em metros. Se as elevações de um voo tiverem um deslocamento, a diferença também o terá: use pontos de controle em ambas as tarefas.</translation>
    </message>
    <message>
        <source>The later task.</source>
        <translation>A tarefa posterior.</translation>
    </message>
    <message>
        <source>dsm.tif compares the surface with buildings and plants, dtm.tif only the ground.</source>
        <translation>dsm.tif compara a superfície com edificações e plantas; dtm.tif, apenas o solo.</translation>
    </message>
    <message>
        <source>The earlier task: by ID, or by name within the project.</source>
        <translation>A tarefa anterior: pelo ID, ou pelo nome dentro do projeto.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the tasks are specified by ID.</source>
        <translation>Pelo nome ou número. Desnecessário se as tarefas forem especificadas pelo ID.</translation>
    </message>
    <message>
        <source>Change in meters; positive where the later elevation is higher.</source>
        <translation>Mudança em metros; positiva onde a elevação posterior é maior.</translation>
    </message>
    <message>
        <source>Change between two tasks</source>
        <translation>Mudança entre duas tarefas</translation>
    </message>
    <message>
        <source>Later task (name or ID)</source>
        <translation>Tarefa posterior (nome ou ID)</translation>
    </message>
    <message>
        <source>Models to compare (dsm.tif or dtm.tif)</source>
        <translation>Modelos a comparar (dsm.tif ou dtm.tif)</translation>
    </message>
    <message>
        <source>Earlier task (name or ID)</source>
        <translation>Tarefa anterior (nome ou ID)</translation>
    </message>
    <message>
        <source>Project of both tasks (name or number; not needed with task IDs)</source>
        <translation>Projeto de ambas as tarefas (nome ou número; desnecessário com IDs de tarefas)</translation>
    </message>
    <message>
        <source>Change of elevation</source>
        <translation>Mudança de elevação</translation>
    </message>
    <message>
        <source>Processes the photos of one flight on a WebODM server to an orthophoto, a surface model and its hillshade, and adds all three to the map.</source>
        <translation>Processa as fotos de um voo em um servidor WebODM, gerando uma ortofoto, um modelo de superfície e seu sombreamento, e adiciona os três ao mapa.</translation>
    </message>
    <message>
        <source>The surface model, lit from the north-west.</source>
        <translation>O modelo de superfície, iluminado do noroeste.</translation>
    </message>
    <message>
        <source>Option names are those of the processing node. They are checked before the upload.</source>
        <translation>Os nomes das opções são os do nó de processamento. Eles são verificados antes do envio.</translation>
    </message>
    <message>
        <source>The photos of one flight. They should overlap by 60 % or more and carry GPS positions.</source>
        <translation>As fotos de um voo. Devem se sobrepor 60 % ou mais e ter posições de GPS.</translation>
    </message>
    <message>
        <source>Elevations of the surface with buildings and plants, in meters.</source>
        <translation>Elevações da superfície com edificações e plantas, em metros.</translation>
    </message>
    <message>
        <source>GeoTIFF in the projected CRS chosen by the server.</source>
        <translation>GeoTIFF no SRC projetado escolhido pelo servidor.</translation>
    </message>
    <message>
        <source>The project of the task, by name or number. A new name creates a project.</source>
        <translation>O projeto da tarefa, pelo nome ou número. Um nome novo cria um projeto.</translation>
    </message>
    <message>
        <source>Photos to maps</source>
        <translation>De fotos a mapas</translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation>Sombreamento</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dem-resolution": 5}</source>
        <translation>Opções de processamento em JSON, como {"dem-resolution": 5}</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Pasta de fotos</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modelo de superfície (MDS)</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Projeto (nome ou número; um nome novo cria um projeto)</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemplo</translation>
    </message>
</context><context>
    <name>Styling</name>
    <message>
        <source>Formula for the bands of the orthophoto, such as NDVI</source>
        <translation>Fórmula para as bandas da ortofoto, como NDVI</translation>
    </message>
    <message>
        <source>Band order, such as RGN (empty: detected by the server)</source>
        <translation>Ordem das bandas, como RGN (vazio: detectada pelo servidor)</translation>
    </message>
    <message>
        <source>Color ramp</source>
        <translation>Gradiente de cores</translation>
    </message>
    <message>
        <source>Minimum of the color ramp</source>
        <translation>Mínimo do gradiente de cores</translation>
    </message>
    <message>
        <source>Maximum of the color ramp</source>
        <translation>Máximo do gradiente de cores</translation>
    </message>
    <message>
        <source>Hillshade (vertical exaggeration)</source>
        <translation>Sombreamento (exagero vertical)</translation>
    </message>
    <message>
        <source>Enter both minimum and maximum of the color ramp, or neither.</source>
        <translation>Informe o mínimo e o máximo do gradiente de cores, ou nenhum dos dois.</translation>
    </message>
    <message>
        <source>The minimum of the color ramp must be less than the maximum.</source>
        <translation>O mínimo do gradiente de cores deve ser menor que o máximo.</translation>
    </message>
    <message>
        <source>Formulas are available only for the orthophoto.</source>
        <translation>As fórmulas estão disponíveis somente para a ortofoto.</translation>
    </message>
    <message>
        <source>Hillshade is available only for surface and terrain models.</source>
        <translation>O sombreamento está disponível somente para modelos de superfície e de terreno.</translation>
    </message>
    <message>
        <source>The formula “{}” is not available for the orthophoto of this task.</source>
        <translation>A fórmula “{}” não está disponível para a ortofoto desta tarefa.</translation>
    </message>
    <message>
        <source>The color ramp “{}” is not available on the server.</source>
        <translation>O gradiente de cores “{}” não está disponível no servidor.</translation>
    </message>
    <message>
        <source>Available: {}.</source>
        <translation>Disponíveis: {}.</translation>
    </message>
</context><context>
    <name>TaskColumns</name>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} h {:02d}</source>
        <translation>{} h {:02d}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada em</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nó</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Marcadores</translation>
    </message>
</context><context>
    <name>TaskInfo</name>
    <message>
        <source>Task info</source>
        <translation>Informações da tarefa</translation>
    </message>
    <message>
        <source>Returns status, progress, assets and other properties of a task.</source>
        <translation>Retorna a situação, o progresso, os resultados e outras propriedades de uma tarefa.</translation>
    </message>
    <message>
        <source>status,progress,assets,state</source>
        <translation>situação,status,progresso,resultados,assets,estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</source>
        <translation>Situação: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Mensagem de erro</translation>
    </message>
    <message>
        <source>Assets, separated by commas</source>
        <translation>Resultados, separados por vírgulas</translation>
    </message>
    <message>
        <source>Processing options as JSON</source>
        <translation>Opções de processamento em JSON</translation>
    </message>
    <message>
        <source>Processing node</source>
        <translation>Nó de processamento</translation>
    </message>
    <message>
        <source>Creation time (ISO 8601)</source>
        <translation>Data e hora de criação (ISO 8601)</translation>
    </message>
    <message>
        <source>CRS of the results</source>
        <translation>SRC dos resultados</translation>
    </message>
    <message>
        <source>Extent: west, east, south, north [EPSG:4326]</source>
        <translation>Extensão: oeste, leste, sul, norte [EPSG:4326]</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>Progresso (%)</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Número de fotos</translation>
    </message>
    <message>
        <source>Processing time (seconds)</source>
        <translation>Tempo de processamento (segundos)</translation>
    </message>
    <message>
        <source>Size on the server (MB)</source>
        <translation>Tamanho no servidor (MB)</translation>
    </message>
</context><context>
    <name>TaskMaking</name>
    <message>
        <source>The processing node does not accept videos.</source>
        <translation>O nó de processamento não aceita vídeos.</translation>
    </message>
    <message>
        <source>Choose another node, or remove the videos.</source>
        <translation>Escolha outro nó ou remova os vídeos.</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>Nenhuma foto encontrada.</translation>
    </message>
    <message>
        <source>Choose photos, or a folder that directly contains photos.</source>
        <translation>Escolha fotos ou uma pasta que contenha fotos diretamente.</translation>
    </message>
    <message>
        <source>No photo or video has a position, so the results will not be georeferenced. Add a GCP file, geo.txt, or the .srt files of the videos.</source>
        <translation>Nenhuma foto ou vídeo tem posição, por isso os resultados não serão georreferenciados. Adicione um arquivo GCP, geo.txt ou os arquivos .srt dos vídeos.</translation>
    </message>
</context><context>
    <name>TaskMakingAlgorithm</name>
    <message>
        <source>Task name</source>
        <translation>Nome da tarefa</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Projeto (nome ou número; um nome novo cria um projeto)</translation>
    </message>
    <message>
        <source>GCP file (gcp_list.txt)</source>
        <translation>Arquivo GCP (gcp_list.txt)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON, from the algorithm “Boundary”</source>
        <translation>Limite em GeoJSON, do algoritmo “Limite”</translation>
    </message>
    <message>
        <source>ID of a task to resume (instead of creating one)</source>
        <translation>ID de uma tarefa a retomar (em vez de criar uma)</translation>
    </message>
    <message>
        <source>Heights are in feet if the CRS of the table uses feet</source>
        <translation>As altitudes estão em pés se o SRC da tabela usa pés</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Os pontos de controle devem estar em um arquivo .txt, não em {}.</translation>
    </message>
    <message>
        <source>Use the algorithm “GCP file” to create one.</source>
        <translation>Use o algoritmo “Arquivo GCP” para criar um.</translation>
    </message>
    <message>
        <source>Task {} has started.</source>
        <translation>A tarefa {} foi iniciada.</translation>
    </message>
    <message>
        <source>Uploading files ({})…</source>
        <translation>Enviando arquivos ({})…</translation>
    </message>
    <message>
        <source>Created task {}. If the run is interrupted, resume it with {}={}.</source>
        <translation>Tarefa {} criada. Se a execução for interrompida, retome-a com {}={}.</translation>
    </message>
    <message>
        <source>Uploading the missing photos of task {}…</source>
        <translation>Enviando as fotos que faltam da tarefa {}…</translation>
    </message>
    <message>
        <source>Not all photos of task {} are on the server.</source>
        <translation>Nem todas as fotos da tarefa {} estão no servidor.</translation>
    </message>
    <message>
        <source>Only the QGIS profile that started the upload can resume it. Resume it there, or create a new task.</source>
        <translation>Somente o perfil do QGIS que iniciou o envio pode retomá-lo. Retome-o nesse perfil ou crie uma nova tarefa.</translation>
    </message>
</context><context>
    <name>TaskOptions</name>
    <message>
        <source>Processing options</source>
        <translation>Opções de processamento</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opção</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dsm": true}</source>
        <translation>Opções de processamento em JSON, como {"dsm": true}</translation>
    </message>
    <message>
        <source>Server preset (options above take precedence)</source>
        <translation>Predefinição do servidor (as opções acima têm precedência)</translation>
    </message>
    <message>
        <source>Processing node (name or number; empty: the server chooses)</source>
        <translation>Nó de processamento (nome ou número; vazio: o servidor escolhe)</translation>
    </message>
    <message>
        <source>The option “{}” is “{}” in the table, but “{}” in the JSON.</source>
        <translation>A opção “{}” é “{}” na tabela, mas “{}” no JSON.</translation>
    </message>
    <message>
        <source>Specify each option only once.</source>
        <translation>Especifique cada opção apenas uma vez.</translation>
    </message>
    <message>
        <source>Preset “{}” not found on the server.</source>
        <translation>Predefinição “{}” não encontrada no servidor.</translation>
    </message>
    <message>
        <source>Available presets: {}.</source>
        <translation>Predefinições disponíveis: {}.</translation>
    </message>
    <message>
        <source>This server does not list its processing nodes.</source>
        <translation>Este servidor não lista os seus nós de processamento.</translation>
    </message>
    <message>
        <source>Enter the number of the processing node, or leave the parameter empty.</source>
        <translation>Informe o número do nó de processamento ou deixe o parâmetro vazio.</translation>
    </message>
    <message>
        <source>Processing node “{}” not found.</source>
        <translation>Nó de processamento “{}” não encontrado.</translation>
    </message>
    <message>
        <source>Available processing nodes: {}.</source>
        <translation>Nós de processamento disponíveis: {}.</translation>
    </message>
    <message>
        <source>The processing options could not be checked: the processing node does not list its options.</source>
        <translation>Não foi possível verificar as opções de processamento: o nó de processamento não lista as suas opções.</translation>
    </message>
    <message>
        <source>Option “{}” in the last row has no value.</source>
        <translation>A opção “{}” na última linha não tem valor.</translation>
    </message>
    <message>
        <source>Enter each option followed by its value.</source>
        <translation>Informe cada opção seguida do seu valor.</translation>
    </message>
    <message>
        <source>The value “{}” has no option name.</source>
        <translation>O valor “{}” não tem nome de opção.</translation>
    </message>
    <message>
        <source>The option “{}” is in the table more than once.</source>
        <translation>A opção “{}” está na tabela mais de uma vez.</translation>
    </message>
    <message>
        <source>The processing options are not valid JSON: {}.</source>
        <translation>As opções de processamento não são um JSON válido: {}.</translation>
    </message>
    <message>
        <source>The processing options must be a JSON object such as {"dsm": true, "pc-quality": "high"}.</source>
        <translation>As opções de processamento devem ser um objeto JSON como {"dsm": true, "pc-quality": "high"}.</translation>
    </message>
</context><context>
    <name>TaskReports</name>
    <message>
        <source>“{}” is ready</source>
        <translation>“{}” está pronta</translation>
    </message>
    <message>
        <source>The end of the console says why.</source>
        <translation>O final do console diz o motivo.</translation>
    </message>
    <message>
        <source>“{}” failed: {}</source>
        <translation>“{}” falhou: {}</translation>
    </message>
    <message>
        <source>Show Console</source>
        <translation>Mostrar console</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Atualizar camadas</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>{} is saved: {}</source>
        <translation>{} – arquivo salvo: {}</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir pasta</translation>
    </message>
</context><context>
    <name>TaskStatus</name>
    <message>
        <source>Busy…</source>
        <translation>Ocupada…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Removendo…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Reiniciando…</translation>
    </message>
    <message>
        <source>Resizing photos</source>
        <translation>Redimensionando fotos</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Compactando…</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em execução</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Upload interrupted</source>
        <translation>Envio interrompido</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>Faltam fotos</translation>
    </message>
    <message>
        <source>Sending to node</source>
        <translation>Enviando ao nó</translation>
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation>Aguardando um nó</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Aguardando o servidor</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Baixando</translation>
    </message>
    <message>
        <source>{}, {} left</source>
        <translation>{}, restam {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} de {} arquivos</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} por segundo</translation>
    </message>
</context><context>
    <name>TaskTreeModel</name>
    <message>
        <source>Tasks: {} of {}</source>
        <translation>Tarefas: {} de {}</translation>
    </message>
    <message>
        <source>Tasks: {}</source>
        <translation>Tarefas: {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Fotos: {}</translation>
    </message>
    <message>
        <source>On {}</source>
        <translation>Em {}</translation>
    </message>
    <message>
        <source>Created {}</source>
        <translation>Criada em {}</translation>
    </message>
</context><context>
    <name>TaskTreeView</name>
    <message>
        <source>Projects and tasks</source>
        <translation>Projetos e tarefas</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>Colunas habituais</translation>
    </message>
</context><context>
    <name>PhotoThumbnails</name>
    <message>
        <source>Fetch thumbnails for {}</source>
        <translation>Buscar miniaturas de {}</translation>
    </message>
</context><context>
    <name>Titles</name>
    <message>
        <source>Task {}</source>
        <translation>Tarefa {}</translation>
    </message>
    <message>
        <source>Project {}</source>
        <translation>Projeto {}</translation>
    </message>
</context><context>
    <name>UploadReports</name>
    <message>
        <source>“{}” could no longer be stopped: everything had arrived, and the task has been started. Cancel or remove it if you do not want it.</source>
        <translation>“{}” não pôde mais ser parada: tudo já havia chegado e a tarefa foi iniciada. Cancele-a ou exclua-a se não a quiser.</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Remove the task and what has arrived of it from the server</source>
        <translation>Excluir do servidor a tarefa e o que já chegou dela</translation>
    </message>
    <message>
        <source>The upload of “{}” is not complete: {}</source>
        <translation>O envio de “{}” está incompleto: {}</translation>
    </message>
    <message>
        <source>Send as New Task</source>
        <translation>Enviar como nova tarefa</translation>
    </message>
    <message>
        <source>Upload all files again; the other task stays as it is</source>
        <translation>Enviar todos os arquivos novamente; a outra tarefa permanece como está</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>The upload of “{}” continues. {}</source>
        <translation>O envio de “{}” continua. {}</translation>
    </message>
    <message>
        <source>The upload of “{}” is no longer interrupted.</source>
        <translation>O envio de “{}” não está mais interrompido.</translation>
    </message>
    <message>
        <source>The upload of “{}” failed</source>
        <translation>O envio de “{}” falhou</translation>
    </message>
</context><context>
    <name>Values</name>
    <message>
        <source>The CRS “{}” has no EPSG code.</source>
        <translation>O SRC “{}” não tem código EPSG.</translation>
    </message>
    <message>
        <source>The server accepts only coordinate systems with an EPSG code.</source>
        <translation>O servidor aceita somente sistemas de coordenadas com código EPSG.</translation>
    </message>
    <message>
        <source>Cannot write to {}.</source>
        <translation>Não é possível gravar em {}.</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Escolha outro arquivo ou pasta.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>é uma pasta</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>Não é possível gravar em {}: {}.</translation>
    </message>
    <message>
        <source>Cannot write the layer: {}</source>
        <translation>Não é possível gravar a camada: {}</translation>
    </message>
</context><context>
    <name>WaitForTask</name>
    <message>
        <source>Wait for task</source>
        <translation>Aguardar tarefa</translation>
    </message>
    <message>
        <source>Waits until a task is complete and shows its console output.</source>
        <translation>Espera até que uma tarefa esteja concluída e mostra a sua saída do console.</translation>
    </message>
    <message>
        <source>watch,progress,console,poll</source>
        <translation>acompanhar,watch,progresso,console,aguardar</translation>
    </message>
    <message>
        <source>Assets of the task, separated by commas</source>
        <translation>Resultados da tarefa, separados por vírgulas</translation>
    </message>
</context><context>
    <name>Watch</name>
    <message>
        <source>Timeout (minutes; empty: none)</source>
        <translation>Tempo limite (minutos; vazio: nenhum)</translation>
    </message>
    <message>
        <source>Timeout until a processing node accepts the task (minutes; 0: none)</source>
        <translation>Tempo limite até que um nó de processamento aceite a tarefa (minutos; 0: nenhum)</translation>
    </message>
    <message>
        <source>On cancel, also cancel the task on the server</source>
        <translation>Ao cancelar, cancelar também a tarefa no servidor</translation>
    </message>
    <message>
        <source>Waiting for task {}…</source>
        <translation>Aguardando a tarefa {}…</translation>
    </message>
    <message>
        <source>Task {} continues on the server.</source>
        <translation>A tarefa {} continua no servidor.</translation>
    </message>
    <message>
        <source>Canceling task {} on the server.</source>
        <translation>Cancelando a tarefa {} no servidor.</translation>
    </message>
    <message>
        <source>Could not cancel task {} on the server: {}</source>
        <translation>Não foi possível cancelar a tarefa {} no servidor: {}</translation>
    </message>
    <message>
        <source>No processing node accepted the task within {} min.</source>
        <translation>Nenhum nó de processamento aceitou a tarefa em {} min.</translation>
    </message>
</context></TS>
