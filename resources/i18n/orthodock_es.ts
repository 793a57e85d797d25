<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddTileLayer</name>
    <message>
        <source>Add tile layer</source>
        <translation>Añadir capa de teselas</translation>
    </message>
    <message>
        <source>Adds a raster of a task to the map as a tile layer, without downloading it.</source>
        <translation>Añade al mapa un ráster de una tarea como capa de teselas, sin descargarlo.</translation>
    </message>
    <message>
        <source>xyz,tiles,orthophoto,dsm,dtm,ndvi,plant health,formula,stream</source>
        <translation>xyz,teselas,tiles,ortofoto,orthophoto,mds,mdt,dsm,dtm,ndvi,salud de la vegetación,fórmula,streaming</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Tile layer</source>
        <translation>Capa de teselas</translation>
    </message>
</context><context>
    <name>Api</name>
    <message>
        <source>This is not a web address.</source>
        <translation>Esto no es una dirección web.</translation>
    </message>
    <message>
        <source>It should look like https://webodm.example.org.</source>
        <translation>Debe ser parecida a https://webodm.example.org.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password.</source>
        <translation>La dirección contiene un nombre de usuario o una contraseña.</translation>
    </message>
    <message>
        <source>Enter them in their own fields.</source>
        <translation>Introdúzcalos en sus propios campos.</translation>
    </message>
    <message>
        <source>The server's answer is too large.</source>
        <translation>La respuesta del servidor es demasiado grande.</translation>
    </message>
    <message>
        <source>The server's answer is nested too deeply.</source>
        <translation>La respuesta del servidor está anidada con demasiada profundidad.</translation>
    </message>
    <message>
        <source>The server's answer has an invalid length.</source>
        <translation>La respuesta del servidor tiene una longitud no válida.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>La respuesta se interrumpió.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>La respuesta del servidor no es HTTP válido.</translation>
    </message>
    <message>
        <source>The answer broke off: {}</source>
        <translation>La respuesta se interrumpió: {}</translation>
    </message>
    <message>
        <source>The server's answer has the unknown encoding {}.</source>
        <translation>La respuesta del servidor tiene la codificación desconocida {}.</translation>
    </message>
    <message>
        <source>The encoding of the server's answer is invalid.</source>
        <translation>La codificación de la respuesta del servidor no es válida.</translation>
    </message>
    <message>
        <source>The server's answer has too many values.</source>
        <translation>La respuesta del servidor tiene demasiados valores.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} ya existe.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing is overwritten.</source>
        <translation>Elija otra carpeta; no se sobrescribe nada.</translation>
    </message>
    <message>
        <source>cannot be unpacked: {}</source>
        <translation>no se puede descomprimir: {}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>{} cannot be unpacked into {}: {}.</source>
        <translation>No se puede descomprimir {} en {}: {}.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>contains too many files</source>
        <translation>contiene demasiados archivos</translation>
    </message>
    <message>
        <source>The disk has {} MB free, {} needs {} MB.</source>
        <translation>El disco tiene {} MB libres; {} necesita {} MB.</translation>
    </message>
    <message>
        <source>Free some disk space, or choose another folder.</source>
        <translation>Libere espacio en el disco o elija otra carpeta.</translation>
    </message>
    <message>
        <source>holds {} files</source>
        <translation>contiene {} archivos</translation>
    </message>
    <message>
        <source>is damaged or cut short</source>
        <translation>está dañado o incompleto</translation>
    </message>
    <message>
        <source>would become {} MB</source>
        <translation>ocuparía {} MB</translation>
    </message>
    <message>
        <source>uses an unknown compression method</source>
        <translation>usa un método de compresión desconocido</translation>
    </message>
    <message>
        <source>holds a link: {!r:.200}</source>
        <translation>contiene un enlace: {!r:.200}</translation>
    </message>
    <message>
        <source>holds a forbidden name: {!r:.200}</source>
        <translation>contiene un nombre no permitido: {!r:.200}</translation>
    </message>
    <message>
        <source>holds a file twice: {!r:.200}</source>
        <translation>contiene dos veces un archivo: {!r:.200}</translation>
    </message>
    <message>
        <source>Download it again, or look at it with another program.</source>
        <translation>Descárguelo de nuevo o examínelo con otro programa.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the permission to write to this one.</source>
        <translation>Elija otra carpeta o pida permiso para escribir en esta.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Cannot write {} to the folder {}: {}.</source>
        <translation>No se puede escribir {} en la carpeta {}: {}.</translation>
    </message>
    <message>
        <source>Not enough disk space in {}: {} MB free, {} MB needed.</source>
        <translation>No hay suficiente espacio en disco en {}: {} MB libres, {} MB necesarios.</translation>
    </message>
    <message>
        <source>The server did not begin the export.</source>
        <translation>El servidor no empezó la exportación.</translation>
    </message>
    <message>
        <source>The server did not say how the export goes.</source>
        <translation>El servidor no informó de la marcha de la exportación.</translation>
    </message>
    <message>
        <source>The export failed: {}</source>
        <translation>La exportación ha fallado: {}</translation>
    </message>
    <message>
        <source>The server did not begin the import.</source>
        <translation>El servidor no empezó la importación.</translation>
    </message>
    <message>
        <source>The download broke off.</source>
        <translation>La descarga se interrumpió.</translation>
    </message>
    <message>
        <source>The server did not confirm the upload.</source>
        <translation>El servidor no confirmó la subida.</translation>
    </message>
    <message>
        <source>The task is not there.</source>
        <translation>La tarea no existe.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Compruebe la dirección y la red, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or add its authority in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Pida un certificado válido al responsable del servidor o añada su autoridad en QGIS: Configuración ▸ Opciones ▸ Autenticación ▸ Administrar certificados.</translation>
    </message>
    <message>
        <source>Check the user name and the password of this connection.</source>
        <translation>Compruebe el nombre de usuario y la contraseña de esta conexión.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for this right.</source>
        <translation>Pida este permiso al propietario del proyecto o al administrador del servidor.</translation>
    </message>
    <message>
        <source>Open the address in a web browser, or ask the administrator of the network.</source>
        <translation>Abra la dirección en un navegador web o consulte al administrador de la red.</translation>
    </message>
    <message>
        <source>It may have been removed: refresh the list.</source>
        <translation>Puede que se haya eliminado: actualice la lista.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to raise the limit of its proxy (nginx: client_max_body_size).</source>
        <translation>Pida al administrador del servidor que aumente el límite de su proxy (nginx: client_max_body_size).</translation>
    </message>
    <message>
        <source>Try again in a while; if it stays, ask whoever runs the server.</source>
        <translation>Vuelva a intentarlo dentro de un rato; si persiste, consulte al responsable del servidor.</translation>
    </message>
    <message>
        <source>Check that the address is that of a WebODM server.</source>
        <translation>Compruebe que la dirección es la de un servidor WebODM.</translation>
    </message>
    <message>
        <source>Read the end of the task's console for the reason.</source>
        <translation>Lea el motivo al final de la consola de la tarea.</translation>
    </message>
    <message>
        <source>Resume the upload to try them again, or leave them out.</source>
        <translation>Reanude la subida para intentarlo de nuevo con ellos u omítalos.</translation>
    </message>
    <message>
        <source>{} of {} files could not be uploaded: {}</source>
        <translation>No se pudieron subir {} de {} archivos: {}</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The address answers, but not as a WebODM server does.</source>
        <translation>La dirección responde, pero no como un servidor WebODM.</translation>
    </message>
    <message>
        <source>The proxy does not connect to {}: {}.</source>
        <translation>El proxy no se conecta con {}: {}.</translation>
    </message>
    <message>
        <source>Check the proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Compruebe el proxy en QGIS: Configuración ▸ Opciones ▸ Red.</translation>
    </message>
    <message>
        <source>Enter the address with http:// only if you trust the network: others in it can read the password.</source>
        <translation>Introduzca la dirección con http:// solo si confía en la red: otros usuarios de ella pueden leer la contraseña.</translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation>Introduzca la dirección con https://.</translation>
    </message>
    <message>
        <source>SOCKS proxies need the Python package PySocks.</source>
        <translation>Los proxies SOCKS necesitan el paquete de Python PySocks.</translation>
    </message>
    <message>
        <source>Install PySocks for the Python of QGIS, or choose an HTTP proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Instale PySocks para el Python de QGIS o elija un proxy HTTP en QGIS: Configuración ▸ Opciones ▸ Red.</translation>
    </message>
    <message>
        <source>The proxy for {} cannot be reached: {}</source>
        <translation>No se puede acceder al proxy para {}: {}</translation>
    </message>
    <message>
        <source>The answer of {} is not valid HTTP: {}</source>
        <translation>La respuesta de {} no es HTTP válido: {}</translation>
    </message>
    <message>
        <source>The server at {} cannot be reached: {}</source>
        <translation>No se puede acceder al servidor en {}: {}</translation>
    </message>
    <message>
        <source>The request to {} failed: {}</source>
        <translation>Ha fallado la petición a {}: {}</translation>
    </message>
    <message>
        <source>The secure connection to {} failed: {}</source>
        <translation>Ha fallado la conexión segura con {}: {}</translation>
    </message>
    <message>
        <source>The server requires a client certificate.</source>
        <translation>El servidor exige un certificado de cliente.</translation>
    </message>
    <message>
        <source>OrthoDock cannot send one. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>OrthoDock no puede enviar ninguno. Pida al administrador del servidor que exima de él a las rutas bajo /api/.</translation>
    </message>
    <message>
        <source>The server at {} uses http: a secure connection is not possible.</source>
        <translation>El servidor en {} usa http: no es posible una conexión segura.</translation>
    </message>
    <message>
        <source>The server at {} accepts only https.</source>
        <translation>El servidor en {} solo acepta https.</translation>
    </message>
    <message>
        <source>The request is too large for the server, or for a proxy in front of it: {}</source>
        <translation>La petición es demasiado grande para el servidor o para un proxy situado delante de él: {}</translation>
    </message>
    <message>
        <source>The network requires you to sign in first.</source>
        <translation>La red exige que antes inicie sesión.</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in there, then try again.</source>
        <translation>Abra una página web en su navegador, inicie sesión allí y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Its page says “{}”.</source>
        <translation>Su página dice «{}».</translation>
    </message>
    <message>
        <source>A proxy in front of the server requires its own login ({}).</source>
        <translation>Un proxy situado delante del servidor exige su propio inicio de sesión ({}).</translation>
    </message>
    <message>
        <source>It cannot be combined with the login of WebODM. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>No se puede combinar con el inicio de sesión de WebODM. Pida al administrador del servidor que lo desactive para las rutas bajo /api/.</translation>
    </message>
    <message>
        <source>A firewall or bot check in front of the server blocks the request (HTTP {}).</source>
        <translation>Un cortafuegos o un control antibots situado delante del servidor bloquea la petición (HTTP {}).</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to let the paths below /api/ through its firewall or bot check.</source>
        <translation>Pida al administrador del servidor que permita las rutas bajo /api/ en su cortafuegos o control antibots.</translation>
    </message>
    <message>
        <source>The proxy requires a login.</source>
        <translation>El proxy exige iniciar sesión.</translation>
    </message>
    <message>
        <source>Enter its user name and password in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Introduzca su nombre de usuario y su contraseña en QGIS: Configuración ▸ Opciones ▸ Red.</translation>
    </message>
    <message>
        <source>The server redirects {} requests to {}</source>
        <translation>El servidor redirige las peticiones {} a {}</translation>
    </message>
    <message>
        <source>Enter that address (as far as the host) in the connection.</source>
        <translation>Introduzca esa dirección (hasta el nombre del servidor) en la conexión.</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: {}</source>
        <translation>El servidor redirige a una dirección no válida: {}</translation>
    </message>
    <message>
        <source>Requests are redirected to a web page of {}.</source>
        <translation>Las peticiones se redirigen a una página web de {}.</translation>
    </message>
    <message>
        <source>If that is the sign-in page of a network, sign in with your browser first. Behind single sign-on, the paths below /api/ must be reachable without it.</source>
        <translation>Si es la página de inicio de sesión de una red, inicie antes sesión con su navegador. Con inicio de sesión único, las rutas bajo /api/ deben ser accesibles sin él.</translation>
    </message>
    <message>
        <source>The server's answer was cut short.</source>
        <translation>La respuesta del servidor llegó incompleta.</translation>
    </message>
    <message>
        <source>{} Further errors: {}.</source>
        <translation>{} Otros errores: {}.</translation>
    </message>
    <message>
        <source>{} and {} are of the same kind.</source>
        <translation>{} y {} son del mismo tipo.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>Indique solo uno de ellos.</translation>
    </message>
    <message>
        <source>The file is sent under the name {}.</source>
        <translation>El archivo se envía con el nombre {}.</translation>
    </message>
    <message>
        <source>Comments and empty lines are left out: the engine stops at them.</source>
        <translation>Los comentarios y las líneas vacías se omiten: el motor se detiene en ellos.</translation>
    </message>
    <message>
        <source>The content does not match the file extension.</source>
        <translation>El contenido no corresponde a la extensión del archivo.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, LAS or LAZ file.</source>
        <translation>Elija un archivo GeoTIFF, LAS o LAZ.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>No se puede leer {}: {}.</translation>
    </message>
    <message>
        <source>Semicolons between the columns are sent as spaces.</source>
        <translation>Los puntos y coma entre las columnas se envían como espacios.</translation>
    </message>
    <message>
        <source>Decimal commas are sent as decimal points: {names}.</source>
        <translation>Las comas decimales se envían como puntos decimales: {names}.</translation>
    </message>
    <message>
        <source>The CRS must be projected or geographic, not geocentric.</source>
        <translation>El SRC debe ser proyectado o geográfico, no geocéntrico.</translation>
    </message>
    <message>
        <source>The line must name the CRS, such as EPSG:32633, WGS84 UTM 33N or a PROJ string.</source>
        <translation>La línea debe indicar el SRC, por ejemplo EPSG:32633, WGS84 UTM 33N o una cadena PROJ.</translation>
    </message>
    <message>
        <source>The CRS needs a UTM zone from 1 to 60, not {}.</source>
        <translation>El SRC necesita una zona UTM de 1 a 60, no {}.</translation>
    </message>
    <message>
        <source>The UTM zone must end with N or S, as in WGS84 UTM {}N.</source>
        <translation>La zona UTM debe terminar en N o S, como en WGS84 UTM {}N.</translation>
    </message>
    <message>
        <source>The PROJ string contains other text: “{:.80}”.</source>
        <translation>La cadena PROJ contiene otro texto: «{:.80}».</translation>
    </message>
    <message>
        <source>The PROJ string needs +zone= with a UTM zone from 1 to 60.</source>
        <translation>La cadena PROJ necesita +zone= con una zona UTM de 1 a 60.</translation>
    </message>
    <message>
        <source>The UTM zone must be a number, with +south in the southern hemisphere.</source>
        <translation>La zona UTM debe ser un número, con +south en el hemisferio sur.</translation>
    </message>
    <message>
        <source>pixel x</source>
        <translation>píxel x</translation>
    </message>
    <message>
        <source>pixel y</source>
        <translation>píxel y</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Marque de nuevo el punto o quite la línea.</translation>
    </message>
    <message>
        <source>The table has no ground control points.</source>
        <translation>La tabla no contiene puntos de control terrestre.</translation>
    </message>
    <message>
        <source>The line needs x, y, z, pixel x, pixel y and the photo's name.</source>
        <translation>La línea necesita x, y, z, píxel x, píxel y y el nombre de la foto.</translation>
    </message>
    <message>
        <source>For positions of photos, rename the file geo.txt.</source>
        <translation>Si son posiciones de fotos, cambie el nombre del archivo a geo.txt.</translation>
    </message>
    <message>
        <source>The pixel {} {} is outside {}.</source>
        <translation>El píxel {} {} está fuera de {}.</translation>
    </message>
    <message>
        <source>Duplicate marks are sent once: {names}.</source>
        <translation>Las marcas duplicadas se envían una sola vez: {names}.</translation>
    </message>
    <message>
        <source>Line {} marks the same point at another place in {}.</source>
        <translation>La línea {} marca el mismo punto en otro lugar de {}.</translation>
    </message>
    <message>
        <source>Remove the wrong one of the two lines.</source>
        <translation>Quite la línea incorrecta de las dos.</translation>
    </message>
    <message>
        <source>The engine may fail on points without a height: {names}.</source>
        <translation>El motor puede fallar con puntos sin altura: {names}.</translation>
    </message>
    <message>
        <source>Enter the heights.</source>
        <translation>Introduzca las alturas.</translation>
    </message>
    <message>
        <source>These heights are implausible: {names}.</source>
        <translation>Estas alturas no son verosímiles: {names}.</translation>
    </message>
    <message>
        <source>These labels have more than one position: {names}.</source>
        <translation>Estas etiquetas tienen más de una posición: {names}.</translation>
    </message>
    <message>
        <source>Give each point one position, the same in all its lines.</source>
        <translation>Dé a cada punto una sola posición, la misma en todas sus líneas.</translation>
    </message>
    <message>
        <source>Check points: {}. ODM nodes use them as control points; ODX nodes do not.</source>
        <translation>Puntos de comprobación: {}. Los nodos ODM los usan como puntos de control; los nodos ODX, no.</translation>
    </message>
    <message>
        <source>Control points: {}. The engine needs {}; {} or more are better.</source>
        <translation>Puntos de control: {}. El motor necesita {}; es mejor tener {} o más.</translation>
    </message>
    <message>
        <source>These points are marked in fewer than {} photos: {}.</source>
        <translation>Estos puntos están marcados en menos de {} fotos: {}.</translation>
    </message>
    <message>
        <source>yaw</source>
        <translation>guiñada</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>cabeceo</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>alabeo</translation>
    </message>
    <message>
        <source>horizontal accuracy</source>
        <translation>exactitud horizontal</translation>
    </message>
    <message>
        <source>vertical accuracy</source>
        <translation>exactitud vertical</translation>
    </message>
    <message>
        <source>The table has no positions.</source>
        <translation>La tabla no contiene posiciones.</translation>
    </message>
    <message>
        <source>Photos without a line keep their own position: {}.</source>
        <translation>Las fotos sin línea conservan su propia posición: {}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name, x and y, then z, yaw, pitch, roll.</source>
        <translation>La línea necesita el nombre de la foto, x e y, y después z, guiñada, cabeceo y alabeo.</translation>
    </message>
    <message>
        <source>The engine reads these columns as a comment: {names}.</source>
        <translation>El motor lee estas columnas como comentario: {names}.</translation>
    </message>
    <message>
        <source>Enter yaw, pitch and roll, and both accuracies, or none of them.</source>
        <translation>Indique guiñada, cabeceo y alabeo, y las dos exactitudes, o ninguno de estos valores.</translation>
    </message>
    <message>
        <source>Accuracies that are NaN are left out, with the columns after them: {names}.</source>
        <translation>Las exactitudes con valor NaN se omiten, junto con las columnas siguientes: {names}.</translation>
    </message>
    <message>
        <source>Duplicate lines are sent once: {names}.</source>
        <translation>Las líneas duplicadas se envían una sola vez: {names}.</translation>
    </message>
    <message>
        <source>{} has another position in line {}.</source>
        <translation>{} tiene otra posición en la línea {}.</translation>
    </message>
    <message>
        <source>Photos lose their own height because the line has none: {names}.</source>
        <translation>Hay fotos que pierden su propia altura porque la línea no indica ninguna: {names}.</translation>
    </message>
    <message>
        <source>Add the heights as the fourth column.</source>
        <translation>Añada las alturas como cuarta columna.</translation>
    </message>
    <message>
        <source>These flying heights are implausible: {names}.</source>
        <translation>Estas alturas de vuelo no son verosímiles: {names}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name and the name of its group.</source>
        <translation>La línea necesita el nombre de la foto y el de su grupo.</translation>
    </message>
    <message>
        <source>{} has another group in line {}.</source>
        <translation>{} tiene otro grupo en la línea {}.</translation>
    </message>
    <message>
        <source>The table has no groups.</source>
        <translation>La tabla no contiene grupos.</translation>
    </message>
    <message>
        <source>The engine stops at photos without a group: {}.</source>
        <translation>El motor se detiene en las fotos sin grupo: {}.</translation>
    </message>
    <message>
        <source>Add a line for each photo.</source>
        <translation>Añada una línea por cada foto.</translation>
    </message>
    <message>
        <source>The value of {} has separators between its digits: “{:.40}”. Remove them.</source>
        <translation>El valor de {} tiene separadores entre las cifras: «{:.40}». Quítelos.</translation>
    </message>
    <message>
        <source>The value of {} is missing.</source>
        <translation>Falta el valor de {}.</translation>
    </message>
    <message>
        <source>The value of {} has a comma: “{:.40}”. Write a decimal point.</source>
        <translation>El valor de {} tiene una coma: «{:.40}». Escriba un punto decimal.</translation>
    </message>
    <message>
        <source>The value of {} is in degrees and minutes: “{:.40}”. Write decimal degrees.</source>
        <translation>El valor de {} está en grados y minutos: «{:.40}». Escriba grados decimales.</translation>
    </message>
    <message>
        <source>The value of {} is not a number: “{:.40}”.</source>
        <translation>El valor de {} no es un número: «{:.40}».</translation>
    </message>
    <message>
        <source>Separate the columns by spaces or tabs, not by “{}”.</source>
        <translation>Separe las columnas con espacios o tabuladores, no con «{}».</translation>
    </message>
    <message>
        <source>Write x (east, longitude) before y (north, latitude).</source>
        <translation>Escriba x (este, longitud) antes que y (norte, latitud).</translation>
    </message>
    <message>
        <source>Check the CRS in the first line, and the order of x and y.</source>
        <translation>Compruebe el SRC de la primera línea y el orden de x e y.</translation>
    </message>
    <message>
        <source>QGIS knows no projected or geographic CRS {}.</source>
        <translation>QGIS no conoce ningún SRC proyectado o geográfico {}.</translation>
    </message>
    <message>
        <source>Correct the code, or enter the CRS as a PROJ string.</source>
        <translation>Corrija el código o introduzca el SRC como cadena PROJ.</translation>
    </message>
    <message>
        <source>The heights are converted from feet to meters.</source>
        <translation>Las alturas se convierten de pies a metros.</translation>
    </message>
    <message>
        <source>The vertical CRS uses feet; ODX nodes convert the heights.</source>
        <translation>El SRC vertical usa pies; los nodos ODX convierten las alturas.</translation>
    </message>
    <message>
        <source>The CRS uses feet, but ODM nodes read the heights as meters.</source>
        <translation>El SRC usa pies, pero los nodos ODM leen las alturas en metros.</translation>
    </message>
    <message>
        <source>If the heights are in feet, have them converted.</source>
        <translation>Si las alturas están en pies, haga que se conviertan.</translation>
    </message>
    <message>
        <source>The coordinates are in the order y, x: {}.</source>
        <translation>Las coordenadas están en el orden y, x: {}.</translation>
    </message>
    <message>
        <source>Coordinates are outside the UTM zone: {names}.</source>
        <translation>Hay coordenadas fuera de la zona UTM: {names}.</translation>
    </message>
    <message>
        <source>The coordinates are in the order latitude, longitude: {} {}.</source>
        <translation>Las coordenadas están en el orden latitud, longitud: {} {}.</translation>
    </message>
    <message>
        <source>The values {} {} are not longitude and latitude.</source>
        <translation>Los valores {} {} no son una longitud y una latitud.</translation>
    </message>
    <message>
        <source>The values {} {} look like degrees, not like {}.</source>
        <translation>Los valores {} {} parecen grados, no {}.</translation>
    </message>
    <message>
        <source>These places are far from where the photos were taken: {names}.</source>
        <translation>Estos lugares están lejos de donde se tomaron las fotos: {names}.</translation>
    </message>
    <message>
        <source>{}, lines {}: {}</source>
        <translation>{}, líneas {}: {}</translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation>{}, línea {}: {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>Spaces separate the columns. Write %20 for a space in a name, or rename the photo.</source>
        <translation>Los espacios separan las columnas. Escriba %20 en lugar de un espacio en un nombre o cambie el nombre de la foto.</translation>
    </message>
    <message>
        <source>The CRS is sent as the first line, where the engine reads it.</source>
        <translation>El SRC se envía como primera línea, donde lo lee el motor.</translation>
    </message>
    <message>
        <source>The CRS is sent as “{}”.</source>
        <translation>El SRC se envía como «{}».</translation>
    </message>
    <message>
        <source>Only ODX nodes support a compound CRS; ODM nodes do not.</source>
        <translation>Solo los nodos ODX admiten un SRC compuesto; los nodos ODM, no.</translation>
    </message>
    <message>
        <source>A table cannot contain the name {:.80}.</source>
        <translation>Una tabla no puede contener el nombre {:.80}.</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Cambie el nombre de la foto.</translation>
    </message>
    <message>
        <source>Names are corrected to those of the photos: {names}.</source>
        <translation>Los nombres se corrigen según los de las fotos: {names}.</translation>
    </message>
    <message>
        <source>Several photos have this name; the first one is used: {names}.</source>
        <translation>Varias fotos tienen este nombre; se usa la primera: {names}.</translation>
    </message>
    <message>
        <source>For the other photos, use the names under which they are sent.</source>
        <translation>Para las demás fotos, use los nombres con los que se envían.</translation>
    </message>
    <message>
        <source>Only ODX nodes read %20 as a space; ODM nodes do not: {names}.</source>
        <translation>Solo los nodos ODX leen %20 como un espacio; los nodos ODM, no: {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} matches several photos that differ only in letter case.</source>
        <translation>El nombre {:.80} corresponde a varias fotos que solo se distinguen por las mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>Write the name as the photo has it.</source>
        <translation>Escriba el nombre tal como lo tiene la foto.</translation>
    </message>
    <message>
        <source>Lines for photos that are not in this task are left out: {names}.</source>
        <translation>Se omiten las líneas de fotos que no están en esta tarea: {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} contains spaces.</source>
        <translation>El nombre {:.80} contiene espacios.</translation>
    </message>
    <message>
        <source>No line names a photo of this task. The table names: {}.</source>
        <translation>Ninguna línea nombra una foto de esta tarea. La tabla nombra: {}.</translation>
    </message>
    <message>
        <source>Choose the file of this flight, or add the photos that it names.</source>
        <translation>Elija el archivo de este vuelo o añada las fotos que nombra.</translation>
    </message>
    <message>
        <source>Correct the line, or save the table as plain text with spaces between the columns.</source>
        <translation>Corrija la línea o guarde la tabla como texto sin formato con espacios entre las columnas.</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8.</source>
        <translation>Guárdelo como texto en UTF-8.</translation>
    </message>
    <message>
        <source>The text is in UTF-16.</source>
        <translation>El texto está en UTF-16.</translation>
    </message>
    <message>
        <source>The byte order mark is left out.</source>
        <translation>Se omite la marca de orden de bytes (BOM).</translation>
    </message>
    <message>
        <source>The table has too many lines.</source>
        <translation>La tabla tiene demasiadas líneas.</translation>
    </message>
    <message>
        <source>{} is not a file.</source>
        <translation>{} no es un archivo.</translation>
    </message>
    <message>
        <source>The file is too large for a table.</source>
        <translation>El archivo es demasiado grande para ser una tabla.</translation>
    </message>
    <message>
        <source>Text that is not in UTF-8 is converted to UTF-8: {names}.</source>
        <translation>El texto que no está en UTF-8 se convierte a UTF-8: {names}.</translation>
    </message>
    <message>
        <source>The line is not plain text.</source>
        <translation>La línea no es texto sin formato.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>La línea es demasiado larga.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>The server sent a task without an id.</source>
        <translation>El servidor envió una tarea sin id.</translation>
    </message>
    <message>
        <source>processing option</source>
        <translation>opción de procesamiento</translation>
    </message>
    <message>
        <source>The server sent a processing option without a name.</source>
        <translation>El servidor envió una opción de procesamiento sin nombre.</translation>
    </message>
    <message>
        <source>processing node</source>
        <translation>nodo de procesamiento</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>preajuste</translation>
    </message>
    <message>
        <source>The server's console output is neither text nor lines.</source>
        <translation>La salida de consola del servidor no es texto ni líneas.</translation>
    </message>
    <message>
        <source>TileJSON</source>
        <translation>TileJSON</translation>
    </message>
    <message>
        <source>The server's TileJSON names no tiles.</source>
        <translation>El TileJSON del servidor no indica ninguna tesela.</translation>
    </message>
    <message>
        <source>Restart the task.</source>
        <translation>Reinicie la tarea.</translation>
    </message>
    <message>
        <source>The server's TileJSON points to another server.</source>
        <translation>El TileJSON del servidor apunta a otro servidor.</translation>
    </message>
    <message>
        <source>tile metadata</source>
        <translation>metadatos de teselas</translation>
    </message>
    <message>
        <source>The server sent something else where a list should be.</source>
        <translation>El servidor envió otra cosa en lugar de una lista.</translation>
    </message>
    <message>
        <source>The server sent something else where a {} should be.</source>
        <translation>El servidor envió algo distinto de lo esperado ({}).</translation>
    </message>
    <message>
        <source>The server sent a {} without a valid {}.</source>
        <translation>El servidor envió datos no válidos ({}): falta un valor correcto de «{}».</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
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
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>uno de estos valores: {}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>at least {:g}</source>
        <translation>mayor o igual que {:g}</translation>
    </message>
    <message>
        <source>above {:g}</source>
        <translation>mayor que {:g}</translation>
    </message>
    <message>
        <source>at most {:g}</source>
        <translation>menor o igual que {:g}</translation>
    </message>
    <message>
        <source>below {:g}</source>
        <translation>menor que {:g}</translation>
    </message>
    <message>
        <source>The processing node has no option “{}”.</source>
        <translation>El nodo de procesamiento no tiene la opción «{}».</translation>
    </message>
    <message>
        <source>The option “{}” cannot be “{}”: it must be {}.</source>
        <translation>La opción «{}» no puede ser «{}»: debe ser {}.</translation>
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation>¿Quiso decir {}?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>This user may not add anything here.</source>
        <translation>Este usuario no puede añadir nada aquí.</translation>
    </message>
    <message>
        <source>This user may see this, but not change it.</source>
        <translation>Este usuario puede ver esto, pero no modificarlo.</translation>
    </message>
    <message>
        <source>This user may see this, but not delete it.</source>
        <translation>Este usuario puede ver esto, pero no eliminarlo.</translation>
    </message>
    <message>
        <source>This user may not see this.</source>
        <translation>Este usuario no puede ver esto.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for the right “{}”.</source>
        <translation>Pida el permiso «{}» al propietario del proyecto o al administrador del servidor.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the file.</source>
        <translation>El servidor envió una página web en lugar del archivo.</translation>
    </message>
    <message>
        <source>Sign in again, or open the address of the server in a browser.</source>
        <translation>Inicie sesión de nuevo o abra la dirección del servidor en un navegador.</translation>
    </message>
    <message>
        <source>What the server sent is not a {} file.</source>
        <translation>Lo que envió el servidor no es un archivo {}.</translation>
    </message>
    <message>
        <source>Open the address of the server in a browser to see what it sends.</source>
        <translation>Abra la dirección del servidor en un navegador para ver qué envía.</translation>
    </message>
    <message>
        <source>the answer took too long</source>
        <translation>la respuesta tardó demasiado</translation>
    </message>
    <message>
        <source>a chunk has an invalid size</source>
        <translation>un fragmento tiene un tamaño no válido</translation>
    </message>
    <message>
        <source>the host name has no address</source>
        <translation>el nombre del servidor no tiene dirección</translation>
    </message>
    <message>
        <source>The server, or a proxy in front of it, rejects even requests of {} kB.</source>
        <translation>El servidor, o un proxy situado delante de él, rechaza incluso peticiones de {} kB.</translation>
    </message>
    <message>
        <source>The download broke off after {} of {} bytes.</source>
        <translation>La descarga se interrumpió tras {} de {} bytes.</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>El servidor no envió nada.</translation>
    </message>
    <message>
        <source>The server has an empty file.</source>
        <translation>El archivo del servidor está vacío.</translation>
    </message>
    <message>
        <source>Restart the task to create the product again.</source>
        <translation>Reinicie la tarea para volver a crear el producto.</translation>
    </message>
    <message>
        <source>The server answered a download with HTTP status {}.</source>
        <translation>El servidor respondió a una descarga con el estado HTTP {}.</translation>
    </message>
    <message>
        <source>The compressed download is damaged.</source>
        <translation>La descarga comprimida está dañada.</translation>
    </message>
    <message>
        <source>The server announced an invalid length.</source>
        <translation>El servidor anunció una longitud no válida.</translation>
    </message>
    <message>
        <source>The server sent the file in the encoding “{}”.</source>
        <translation>El servidor envió el archivo con la codificación «{}».</translation>
    </message>
    <message>
        <source>{} is no journal of an upload.</source>
        <translation>{} no es un registro de subida.</translation>
    </message>
    <message>
        <source>The photos of “{}” are being uploaded already.</source>
        <translation>Las fotos de «{}» ya se están subiendo.</translation>
    </message>
    <message>
        <source>Wait for the other QGIS or the algorithm that does so.</source>
        <translation>Espere al otro QGIS o al algoritmo que lo hace.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} está vacío.</translation>
    </message>
    <message>
        <source>Leave it out, or copy it again.</source>
        <translation>Omítalo o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{} changed while it was being uploaded.</source>
        <translation>{} cambió mientras se subía.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then try again.</source>
        <translation>Espere a que ningún programa escriba en él y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{} did not arrive whole.</source>
        <translation>{} no llegó completo.</translation>
    </message>
    <message>
        <source>{} could not be uploaded: {}</source>
        <translation>No se pudo subir {}: {}</translation>
    </message>
    <message>
        <source>The server redirects in a loop.</source>
        <translation>El servidor redirige en bucle.</translation>
    </message>
    <message>
        <source>The server redirects from https to http, to {}</source>
        <translation>El servidor redirige de https a http, a {}</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to correct this.</source>
        <translation>Pida al administrador del servidor que lo corrija.</translation>
    </message>
    <message>
        <source>The server did not accept the login: {}</source>
        <translation>El servidor no aceptó el inicio de sesión: {}</translation>
    </message>
    <message>
        <source>Products must be some of {}.</source>
        <translation>Los productos deben ser algunos de estos: {}.</translation>
    </message>
    <message>
        <source>This server is too old to shrink photos or to align tasks.</source>
        <translation>Este servidor es demasiado antiguo para reducir fotos o alinear tareas.</translation>
    </message>
    <message>
        <source>Begin the task without.</source>
        <translation>Inicie la tarea sin ello.</translation>
    </message>
    <message>
        <source>The server has no {} of this task.</source>
        <translation>El servidor no tiene {} de esta tarea.</translation>
    </message>
    <message>
        <source>The task may not make it with these options, or it has been removed.</source>
        <translation>Puede que la tarea no lo genere con estas opciones o que se haya eliminado.</translation>
    </message>
    <message>
        <source>The export was not done within {:g} s.</source>
        <translation>La exportación no terminó en {:g} s.</translation>
    </message>
    <message>
        <source>The task “{}” was canceled on the server, with {} of {} files.</source>
        <translation>La tarea «{}» se canceló en el servidor, con {} de {} archivos.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or delete the canceled one.</source>
        <translation>Envíe los archivos como tarea nueva o elimine la cancelada.</translation>
    </message>
    <message>
        <source>Restart the task to have it processed.</source>
        <translation>Reinicie la tarea para que se procese.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else, with {} of {} files.</source>
        <translation>Otra persona inició la tarea «{}», con {} de {} archivos.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or keep the task without the missing ones.</source>
        <translation>Envíe los archivos como tarea nueva o conserve la tarea sin los que faltan.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else before all of its {} files had arrived.</source>
        <translation>Otra persona inició la tarea «{}» antes de que llegaran todos sus {} archivos.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or check the result.</source>
        <translation>Envíe los archivos como tarea nueva o compruebe el resultado.</translation>
    </message>
    <message>
        <source>Servers keep unfinished uploads for three days. Start a new task.</source>
        <translation>Los servidores conservan las subidas incompletas durante tres días. Inicie una tarea nueva.</translation>
    </message>
    <message>
        <source>If it should be there, sign in as the user who began the upload.</source>
        <translation>Si debería estar ahí, inicie sesión como el usuario que empezó la subida.</translation>
    </message>
    <message>
        <source>The task “{}” is no longer on the server.</source>
        <translation>La tarea «{}» ya no está en el servidor.</translation>
    </message>
    <message>
        <source>The task cannot be run again from “{}”.</source>
        <translation>La tarea no se puede volver a ejecutar desde «{}».</translation>
    </message>
    <message>
        <source>It can from: {}.</source>
        <translation>Se puede desde: {}.</translation>
    </message>
    <message>
        <source>It can only be run from the start.</source>
        <translation>Solo se puede ejecutar desde el principio.</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Una tarea necesita al menos {} fotos, o un vídeo.</translation>
    </message>
    <message>
        <source>Add photos that overlap; a good map takes a dozen or more.</source>
        <translation>Añada fotos que se solapen; para un buen mapa hace falta una docena o más.</translation>
    </message>
    <message>
        <source>Too few photos would be left.</source>
        <translation>No quedarían suficientes fotos.</translation>
    </message>
    <message>
        <source>Begin a new task.</source>
        <translation>Inicie una tarea nueva.</translation>
    </message>
    <message>
        <source>The upload cannot be resumed if it is interrupted: {}</source>
        <translation>La subida no se podrá reanudar si se interrumpe: {}</translation>
    </message>
    <message>
        <source>The task was not done within {:g} s.</source>
        <translation>La tarea no terminó en {:g} s.</translation>
    </message>
    <message>
        <source>It goes on on the server: wait for it again.</source>
        <translation>Continúa en el servidor: vuelva a esperarla.</translation>
    </message>
    <message>
        <source>The server has not cancelled the task.</source>
        <translation>El servidor no ha cancelado la tarea.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Vuelva a intentarlo dentro de un rato.</translation>
    </message>
    <message>
        <source>The task “{}” was cancelled.</source>
        <translation>La tarea «{}» se canceló.</translation>
    </message>
    <message>
        <source>Restart it to go on.</source>
        <translation>Reiníciela para continuar.</translation>
    </message>
    <message>
        <source>The processing node gave no reason.</source>
        <translation>El nodo de procesamiento no dio ningún motivo.</translation>
    </message>
    <message>
        <source>The task “{}” failed: {}</source>
        <translation>La tarea «{}» ha fallado: {}</translation>
    </message>
</context><context>
    <name>Application</name>
    <message>
        <source>Diagnostics are copied. Look through them before you publish.</source>
        <translation>El diagnóstico está copiado. Revíselo antes de publicarlo.</translation>
    </message>
</context><context>
    <name>AssetTitles</name>
    <message>
        <source>Everything (zip)</source>
        <translation>Todo (zip)</translation>
    </message>
    <message>
        <source>Orthophoto, GeoTIFF</source>
        <translation>Ortofoto, GeoTIFF</translation>
    </message>
    <message>
        <source>Orthophoto, picture</source>
        <translation>Ortofoto, imagen</translation>
    </message>
    <message>
        <source>Orthophoto, MBTiles</source>
        <translation>Ortofoto, MBTiles</translation>
    </message>
    <message>
        <source>Orthophoto, for Google Earth</source>
        <translation>Ortofoto, para Google Earth</translation>
    </message>
    <message>
        <source>Orthophoto, tiles</source>
        <translation>Ortofoto, teselas</translation>
    </message>
    <message>
        <source>Cutline of the orthophoto</source>
        <translation>Línea de corte de la ortofoto</translation>
    </message>
    <message>
        <source>Surface model</source>
        <translation>Modelo de superficie</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Modelo de terreno</translation>
    </message>
    <message>
        <source>Surface model, tiles</source>
        <translation>Modelo de superficie, teselas</translation>
    </message>
    <message>
        <source>Terrain model, tiles</source>
        <translation>Modelo de terreno, teselas</translation>
    </message>
    <message>
        <source>Point cloud, LAS</source>
        <translation>Nube de puntos, LAS</translation>
    </message>
    <message>
        <source>Point cloud, LAZ</source>
        <translation>Nube de puntos, LAZ</translation>
    </message>
    <message>
        <source>Point cloud, PLY</source>
        <translation>Nube de puntos, PLY</translation>
    </message>
    <message>
        <source>Point cloud, CSV</source>
        <translation>Nube de puntos, CSV</translation>
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
        <translation>Nube de puntos, 3D Tiles</translation>
    </message>
    <message>
        <source>Camera parameters</source>
        <translation>Parámetros de la cámara</translation>
    </message>
    <message>
        <source>Photo positions</source>
        <translation>Posiciones de las fotos</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Informe de calidad</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Puntos de control terrestre</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>Backup of {}</source>
        <translation>Copia de seguridad de {}</translation>
    </message>
    <message>
        <source>Export of {}</source>
        <translation>Exportación de {}</translation>
    </message>
    <message>
        <source>Console of {}</source>
        <translation>Consola de {}</translation>
    </message>
</context><context>
    <name>AssetsPage</name>
    <message>
        <source>Asset</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download the selected assets</source>
        <translation>Descargar los resultados seleccionados</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Show the folder that this task's files are kept in</source>
        <translation>Mostrar la carpeta donde se guardan los archivos de esta tarea</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Descargado</translation>
    </message>
</context><context>
    <name>BatchFolders</name>
    <message>
        <source>Batch of folders</source>
        <translation>Lote de carpetas</translation>
    </message>
    <message>
        <source>Creates a task on a WebODM server for each subfolder that contains photos.</source>
        <translation>Crea una tarea en un servidor WebODM por cada subcarpeta que contiene fotos.</translation>
    </message>
    <message>
        <source>upload,photos,flights,many,bulk,queue</source>
        <translation>subir,upload,fotos,photos,vuelos,muchos,lote,batch,masivo,cola</translation>
    </message>
    <message>
        <source>Folder with a subfolder for each task</source>
        <translation>Carpeta con una subcarpeta por tarea</translation>
    </message>
    <message>
        <source>Created tasks</source>
        <translation>Tareas creadas</translation>
    </message>
    <message>
        <source>Number of started tasks</source>
        <translation>Número de tareas iniciadas</translation>
    </message>
    <message>
        <source>Number of failed folders</source>
        <translation>Número de carpetas fallidas</translation>
    </message>
    <message>
        <source>No photos found in the subfolders of {}.</source>
        <translation>No se encontraron fotos en las subcarpetas de {}.</translation>
    </message>
    <message>
        <source>To process photos directly in this folder, use the algorithm “Create task”.</source>
        <translation>Para procesar las fotos que están directamente en esta carpeta, use el algoritmo «Crear tarea».</translation>
    </message>
    <message>
        <source>Cannot read the folder {}: {}.</source>
        <translation>No se puede leer la carpeta {}: {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation>Archivos subidos</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID de la tarea</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Folder {} of {}: {}</source>
        <translation>Carpeta {} de {}: {}</translation>
    </message>
    <message>
        <source>No task was started for any of the folders.</source>
        <translation>No se inició ninguna tarea para las carpetas.</translation>
    </message>
    <message>
        <source>First folder, “{}”: {}</source>
        <translation>Primera carpeta, «{}»: {}</translation>
    </message>
    <message>
        <source>No task was started for the folder “{}”: {}</source>
        <translation>No se inició ninguna tarea para la carpeta «{}»: {}</translation>
    </message>
</context><context>
    <name>Boundary</name>
    <message>
        <source>Boundary</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Converts a polygon to the processing option that limits a task to an area.</source>
        <translation>Convierte un polígono en la opción de procesamiento que limita una tarea a una zona.</translation>
    </message>
    <message>
        <source>area,polygon,crop,clip,geojson,option</source>
        <translation>área,zona,polígono,recortar,límite,contorno,boundary,geojson,opción</translation>
    </message>
    <message>
        <source>Polygon layer (polygons must touch or overlap)</source>
        <translation>Capa de polígonos (los polígonos deben tocarse o solaparse)</translation>
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation>Archivo GeoJSON</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson *.json)</source>
        <translation>Archivos GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON</source>
        <translation>Límite como GeoJSON</translation>
    </message>
</context><context>
    <name>CancelTask</name>
    <message>
        <source>The task was canceled.</source>
        <translation>La tarea se canceló.</translation>
    </message>
    <message>
        <source>The task is already complete.</source>
        <translation>La tarea ya está completada.</translation>
    </message>
    <message>
        <source>The task has already failed.</source>
        <translation>La tarea ya ha fallado.</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Cancelar tarea</translation>
    </message>
    <message>
        <source>Stops a task on the server.</source>
        <translation>Detiene una tarea en el servidor.</translation>
    </message>
    <message>
        <source>stop,abort</source>
        <translation>detener,parar,abortar,stop</translation>
    </message>
    <message>
        <source>Final status</source>
        <translation>Estado final</translation>
    </message>
</context><context>
    <name>Causes</name>
    <message>
        <source>There are too few usable photos.</source>
        <translation>No hay suficientes fotos utilizables.</translation>
    </message>
    <message>
        <source>A map needs many photos that overlap, five at the very least. Make a new task.</source>
        <translation>Un mapa necesita muchas fotos que se solapen, cinco como mínimo. Cree una tarea nueva.</translation>
    </message>
    <message>
        <source>The photos do not overlap enough to be put together.</source>
        <translation>Las fotos no se solapan lo suficiente para unirlas.</translation>
    </message>
    <message>
        <source>Fly with 70–80 % overlap. For woods, water or fields, restart with the options “feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out blurred photos.</source>
        <translation>Vuele con un solape del 70–80 %. En bosques, agua o cultivos, reinicie con las opciones «feature-quality» en ultra y «min-num-features» en 20000 o más, o deje fuera las fotos borrosas.</translation>
    </message>
    <message>
        <source>The photos do not say where they were taken.</source>
        <translation>Las fotos no indican dónde se tomaron.</translation>
    </message>
    <message>
        <source>Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come from the camera: some programs remove the position.</source>
        <translation>Añada un geo.txt o gcp_list.txt a las fotos, o suba los archivos tal como salen de la cámara: algunos programas eliminan la posición.</translation>
    </message>
    <message>
        <source>The processing node ran out of memory.</source>
        <translation>El nodo de procesamiento se quedó sin memoria.</translation>
    </message>
    <message>
        <source>Restart with the option “split” (for instance 200), a lower “pc-quality” or “feature-quality”, or smaller photos; or choose a node with more memory.</source>
        <translation>Reinicie con la opción «split» (por ejemplo, 200), con un valor más bajo de «pc-quality» o «feature-quality», o con fotos más pequeñas; o elija un nodo con más memoria.</translation>
    </message>
    <message>
        <source>The disk of the server or of the processing node is full.</source>
        <translation>El disco del servidor o del nodo de procesamiento está lleno.</translation>
    </message>
    <message>
        <source>Remove tasks that are no longer needed, or ask whoever runs the server.</source>
        <translation>Elimine las tareas que ya no se necesiten o consulte al responsable del servidor.</translation>
    </message>
    <message>
        <source>The processing node went away while it worked.</source>
        <translation>El nodo de procesamiento se desconectó mientras trabajaba.</translation>
    </message>
    <message>
        <source>Restart the task when the node is online again, or on another node.</source>
        <translation>Reinicie la tarea cuando el nodo vuelva a estar en línea, o en otro nodo.</translation>
    </message>
    <message>
        <source>No processing node takes this task.</source>
        <translation>Ningún nodo de procesamiento acepta esta tarea.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to start one or to let you use it. The task begins by itself as soon as there is one.</source>
        <translation>Pida al responsable del servidor que inicie uno o que le permita usarlo. La tarea empezará por sí sola en cuanto haya uno.</translation>
    </message>
    <message>
        <source>An imported task has no photos to process once more.</source>
        <translation>Una tarea importada no tiene fotos que volver a procesar.</translation>
    </message>
    <message>
        <source>Its results are still there. Rename the task to clear this message.</source>
        <translation>Sus resultados siguen ahí. Cambie el nombre de la tarea para quitar este mensaje.</translation>
    </message>
    <message>
        <source>The imported file is not a zip of a task's results.</source>
        <translation>El archivo importado no es un zip con los resultados de una tarea.</translation>
    </message>
    <message>
        <source>Import an all.zip or a backup, as WebODM makes them.</source>
        <translation>Importe un all.zip o una copia de seguridad, tal como los genera WebODM.</translation>
    </message>
    <message>
        <source>The server could not fetch the address it was to import from.</source>
        <translation>El servidor no pudo obtener la dirección desde la que debía importar.</translation>
    </message>
    <message>
        <source>Check the address, and that the server (not only this machine) can reach it.</source>
        <translation>Compruebe la dirección y que el servidor (no solo este equipo) pueda acceder a ella.</translation>
    </message>
    <message>
        <source>The file of ground control points cannot be used.</source>
        <translation>El archivo de puntos de control terrestre no se puede usar.</translation>
    </message>
    <message>
        <source>Its first line must be a CRS such as EPSG:32632, each further line “x y z px py photo”, with names of photos that are in the task.</source>
        <translation>La primera línea debe ser un SRC, por ejemplo EPSG:32632, y cada una de las siguientes «x y z px py foto», con nombres de fotos que estén en la tarea.</translation>
    </message>
    <message>
        <source>The boundary cannot be used.</source>
        <translation>El límite no se puede usar.</translation>
    </message>
    <message>
        <source>It must be one polygon that lies where the photos were taken.</source>
        <translation>Debe ser un único polígono situado donde se tomaron las fotos.</translation>
    </message>
    <message>
        <source>The processing node does not know one of the options.</source>
        <translation>El nodo de procesamiento no conoce una de las opciones.</translation>
    </message>
    <message>
        <source>Restart with other options; those used are on the Options page.</source>
        <translation>Reinicie con otras opciones; las utilizadas están en la página Opciones.</translation>
    </message>
    <message>
        <source>One of the photos is damaged.</source>
        <translation>Una de las fotos está dañada.</translation>
    </message>
    <message>
        <source>The console names it. Make a new task without it.</source>
        <translation>La consola indica cuál es. Cree una tarea nueva sin ella.</translation>
    </message>
</context><context>
    <name>Commands</name>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Ask the server for projects and tasks (F5)</source>
        <translation>Consultar los proyectos y tareas del servidor (F5)</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Conexión nueva…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Añadir una conexión</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Editar conexión…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Cambiar el nombre, la dirección o las credenciales</translation>
    </message>
    <message>
        <source>Duplicate Connection…</source>
        <translation>Duplicar conexión…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Añadir una conexión a partir de una copia, por ejemplo para otra cuenta</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>Iniciar sesión con las credenciales guardadas y comprobar</translation>
    </message>
    <message>
        <source>Remove Connection…</source>
        <translation>Quitar conexión…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Olvidar la conexión y sus credenciales; en el servidor no cambia nada</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Settings of the plugin, and all saved connections</source>
        <translation>Configuración del complemento y todas las conexiones guardadas</translation>
    </message>
    <message>
        <source>Copy Diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Copy what a bug report needs; it holds no password</source>
        <translation>Copiar lo que necesita un informe de error; no contiene ninguna contraseña</translation>
    </message>
    <message>
        <source>The task has no layer on the map.</source>
        <translation>La tarea no tiene ninguna capa en el mapa.</translation>
    </message>
    <message>
        <source>The task has neither heights nor a point cloud.</source>
        <translation>La tarea no tiene alturas ni nube de puntos.</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to; now it is {}</source>
        <translation>Elegir dónde se descargan los archivos; ahora es {}</translation>
    </message>
    <message>
        <source>Folder for Downloads</source>
        <translation>Carpeta de descargas</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Añadir al mapa</translation>
    </message>
    <message>
        <source>Put the main results of this task on the map; the arrow offers every product by itself</source>
        <translation>Poner en el mapa los resultados principales de esta tarea; la flecha ofrece cada producto por separado</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Actualizar capas</translation>
    </message>
    <message>
        <source>Show what the task has made by now in its layers; their styles stay</source>
        <translation>Mostrar en sus capas lo que la tarea ha generado hasta ahora; los estilos se mantienen</translation>
    </message>
    <message>
        <source>Prepare for 3D Views</source>
        <translation>Preparar para vistas 3D</translation>
    </message>
    <message>
        <source>Make the heights of the ground the terrain of this project, and have 3D map views draw the point cloud</source>
        <translation>Usar las alturas del suelo como terreno de este proyecto y hacer que las vistas 3D del mapa dibujen la nube de puntos</translation>
    </message>
    <message>
        <source>Download Folder…</source>
        <translation>Carpeta de descargas…</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to</source>
        <translation>Elegir dónde se descargan los archivos</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>Nombre del proyecto nuevo</translation>
    </message>
    <message>
        <source>Delete Project</source>
        <translation>Eliminar proyecto</translation>
    </message>
    <message>
        <source>Take “{}” off your list? It is somebody else's and stays with its owner.</source>
        <translation>¿Quitar «{}» de su lista? Es de otra persona y lo conserva su propietario.</translation>
    </message>
    <message>
        <source>Delete the project “{}” from the server, with all its tasks ({}), their photos and results? This cannot be undone.</source>
        <translation>¿Eliminar del servidor el proyecto «{}» con todas sus tareas ({}), sus fotos y sus resultados? Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete the empty project “{}” from the server?</source>
        <translation>¿Eliminar del servidor el proyecto vacío «{}»?</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>Make a folder for tasks</source>
        <translation>Crear una carpeta para tareas</translation>
    </message>
    <message>
        <source>Duplicate Project</source>
        <translation>Duplicar proyecto</translation>
    </message>
    <message>
        <source>Copy the project with all its tasks</source>
        <translation>Copiar el proyecto con todas sus tareas</translation>
    </message>
    <message>
        <source>Delete Project…</source>
        <translation>Eliminar proyecto…</translation>
    </message>
    <message>
        <source>Delete the project with all its tasks from the server</source>
        <translation>Eliminar del servidor el proyecto con todas sus tareas</translation>
    </message>
    <message>
        <source>Save Backup</source>
        <translation>Guardar copia de seguridad</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Save Console</source>
        <translation>Guardar consola</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download a file of the task</source>
        <translation>Descargar un archivo de la tarea</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Have a product converted: format, CRS, index such as NDVI</source>
        <translation>Hacer convertir un producto: formato, SRC, índice como NDVI</translation>
    </message>
    <message>
        <source>Save Backup…</source>
        <translation>Guardar copia de seguridad…</translation>
    </message>
    <message>
        <source>Save the whole task, photos too, in a zip that can be imported again</source>
        <translation>Guardar toda la tarea, también las fotos, en un zip que se puede volver a importar</translation>
    </message>
    <message>
        <source>The photos of the task are being uploaded.</source>
        <translation>Las fotos de la tarea se están subiendo.</translation>
    </message>
    <message>
        <source>The server has not finished an earlier request.</source>
        <translation>El servidor no ha terminado una petición anterior.</translation>
    </message>
    <message>
        <source>Photos of the task are missing.</source>
        <translation>Faltan fotos de la tarea.</translation>
    </message>
    <message>
        <source>The task is not in progress.</source>
        <translation>La tarea no está en curso.</translation>
    </message>
    <message>
        <source>The task is still in progress.</source>
        <translation>La tarea aún está en curso.</translation>
    </message>
    <message>
        <source>Connect to a server first.</source>
        <translation>Conéctese primero con un servidor.</translation>
    </message>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Inicie primero sesión en el servidor.</translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>Seleccione primero una tarea.</translation>
    </message>
    <message>
        <source>Select only one task.</source>
        <translation>Seleccione una sola tarea.</translation>
    </message>
    <message>
        <source>Select a project first.</source>
        <translation>Seleccione primero un proyecto.</translation>
    </message>
    <message>
        <source>The task has no results yet.</source>
        <translation>La tarea aún no tiene resultados.</translation>
    </message>
    <message>
        <source>You do not have permission to do this in this project.</source>
        <translation>No tiene permiso para hacer esto en este proyecto.</translation>
    </message>
    <message>
        <source>Resume Upload</source>
        <translation>Reanudar subida</translation>
    </message>
    <message>
        <source>Send the photos that are still missing, and start the task</source>
        <translation>Enviar las fotos que aún faltan e iniciar la tarea</translation>
    </message>
    <message>
        <source>Process the photos once more? The results there are will be replaced: {}</source>
        <translation>¿Procesar las fotos otra vez? Los resultados que hay se sustituirán: {}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>There is no other project to move it to.</source>
        <translation>No hay otro proyecto al que moverla.</translation>
    </message>
    <message>
        <source>Move to Project</source>
        <translation>Mover a otro proyecto</translation>
    </message>
    <message>
        <source>Move the selected tasks ({}) to</source>
        <translation>Mover las tareas seleccionadas ({}) a</translation>
    </message>
    <message>
        <source>Remove Task</source>
        <translation>Eliminar tarea</translation>
    </message>
    <message>
        <source>Delete “{}” with its photos and results from the server? This cannot be undone. Layers from downloaded files stay.</source>
        <translation>¿Eliminar «{}» del servidor, con sus fotos y resultados? Esto no se puede deshacer. Las capas de archivos descargados se mantienen.</translation>
    </message>
    <message>
        <source>This cannot be undone. Layers from downloaded files stay.</source>
        <translation>Esto no se puede deshacer. Las capas de archivos descargados se mantienen.</translation>
    </message>
    <message>
        <source>Delete {} tasks with {} photos and all their results from the server?</source>
        <translation>¿Eliminar del servidor {} tareas con {} fotos y todos sus resultados?</translation>
    </message>
    <message>
        <source>– and {} more</source>
        <translation>– y {} más</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the task; it can be restarted</source>
        <translation>Detener la tarea; se puede reiniciar</translation>
    </message>
    <message>
        <source>Process the photos once more</source>
        <translation>Volver a procesar las fotos</translation>
    </message>
    <message>
        <source>Restart With…</source>
        <translation>Reiniciar con…</translation>
    </message>
    <message>
        <source>Process the photos once more with other options, or from a later stage</source>
        <translation>Volver a procesar las fotos con otras opciones o desde una etapa posterior</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Darle otro nombre (F2)</translation>
    </message>
    <message>
        <source>Move to Project…</source>
        <translation>Mover a otro proyecto…</translation>
    </message>
    <message>
        <source>Put into another one</source>
        <translation>Mover la tarea a otro proyecto</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Copy it with its results</source>
        <translation>Copiarla con sus resultados</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete the task, its photos and results from the server</source>
        <translation>Eliminar del servidor la tarea, sus fotos y sus resultados</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Pública</translation>
    </message>
    <message>
        <source>Let everybody who has the link see the task, without a login</source>
        <translation>Permitir que todos los que tengan el enlace vean la tarea, sin iniciar sesión</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy the address of its web page</source>
        <translation>Copiar la dirección de su página web</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Show the web page of this</source>
        <translation>Mostrar su página web</translation>
    </message>
    <message>
        <source>Cancel Upload</source>
        <translation>Cancelar subida</translation>
    </message>
    <message>
        <source>Stop the upload of the photos of “{}”?</source>
        <translation>¿Detener la subida de las fotos de «{}»?</translation>
    </message>
    <message>
        <source>What has arrived can stay on the server for three days, to go on with later.</source>
        <translation>Lo que ya ha llegado puede quedarse tres días en el servidor para continuar más adelante.</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Detener y conservar</translation>
    </message>
    <message>
        <source>Stop and Remove</source>
        <translation>Detener y eliminar</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>New Task…</source>
        <translation>Tarea nueva…</translation>
    </message>
    <message>
        <source>Choose photos and have them processed on the server</source>
        <translation>Elegir fotos y procesarlas en el servidor</translation>
    </message>
    <message>
        <source>Import Task…</source>
        <translation>Importar tarea…</translation>
    </message>
    <message>
        <source>Bring a task that was made elsewhere here: a zip from disk or the web</source>
        <translation>Traer aquí una tarea creada en otro sitio: un zip del disco o de la web</translation>
    </message>
</context><context>
    <name>Connecting</name>
    <message>
        <source>No connection is saved yet.</source>
        <translation>Todavía no hay ninguna conexión guardada.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel, or set the environment variable {}.</source>
        <translation>Añada una conexión en el panel de OrthoDock o defina la variable de entorno {}.</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is locked.</source>
        <translation>Las credenciales de la conexión «{}» están bloqueadas.</translation>
    </message>
    <message>
        <source>Set QGIS_AUTH_PASSWORD_FILE to a file that contains the QGIS master password, or set {}, {} and {} and leave the connection empty.</source>
        <translation>Asigne a QGIS_AUTH_PASSWORD_FILE un archivo que contenga la contraseña maestra de QGIS, o defina {}, {} y {} y deje vacía la conexión.</translation>
    </message>
    <message>
        <source>Only one of {} and {} is set.</source>
        <translation>Solo está definida una de las variables {} y {}.</translation>
    </message>
    <message>
        <source>Set both, set {} instead, or set none of them to access public data only.</source>
        <translation>Defina las dos, defina {} en su lugar o no defina ninguna para acceder solo a los datos públicos.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>«{}»</translation>
    </message>
    <message>
        <source>Connection “{}” not found: no connection is saved.</source>
        <translation>No se encontró la conexión «{}»: no hay ninguna conexión guardada.</translation>
    </message>
    <message>
        <source>Connection “{}” not found. Saved connections: {}.</source>
        <translation>No se encontró la conexión «{}». Conexiones guardadas: {}.</translation>
    </message>
</context><context>
    <name>ConnectionCheck</name>
    <message>
        <source>Connected. Processing nodes online: {}.</source>
        <translation>Conectado. Nodos de procesamiento en línea: {}.</translation>
    </message>
    <message>
        <source>Tasks will wait until the server has one.</source>
        <translation>Las tareas esperarán hasta que el servidor tenga uno.</translation>
    </message>
    <message>
        <source>This server uses http: the connection is not encrypted.</source>
        <translation>Este servidor usa http: la conexión no está cifrada.</translation>
    </message>
</context><context>
    <name>ConnectionDialog</name>
    <message>
        <source>New Connection</source>
        <translation>Conexión nueva</translation>
    </message>
    <message>
        <source>Edit Connection</source>
        <translation>Editar conexión</translation>
    </message>
    <message>
        <source>{} (copy)</source>
        <translation>{} (copia)</translation>
    </message>
    <message>
        <source>The address you open in a web browser to see WebODM</source>
        <translation>La dirección que abre en un navegador web para ver WebODM</translation>
    </message>
    <message>
        <source>The server's name, unless you give another</source>
        <translation>El nombre del servidor, si no indica otro</translation>
    </message>
    <message>
        <source>What this connection is called in OrthoDock</source>
        <translation>Nombre de esta conexión en OrthoDock</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Log in and look, without saving anything</source>
        <translation>Iniciar sesión y comprobar, sin guardar nada</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando con {}…</translation>
    </message>
</context><context>
    <name>ConnectionEditor</name>
    <message>
        <source>Forget the connection “{}” and its login? Nothing on the server changes.</source>
        <translation>¿Olvidar la conexión «{}» y sus credenciales? En el servidor no cambia nada.</translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation>Quitar conexión</translation>
    </message>
</context><context>
    <name>ConsoleOutputAlgorithm</name>
    <message>
        <source>Console output</source>
        <translation>Salida de la consola</translation>
    </message>
    <message>
        <source>Writes the console output of a task to a text file, and the last lines to the log.</source>
        <translation>Escribe la salida de consola de una tarea en un archivo de texto y las últimas líneas en el registro.</translation>
    </message>
    <message>
        <source>log,text,error,reason</source>
        <translation>registro,log,texto,error,motivo</translation>
    </message>
    <message>
        <source>Number of last lines (empty: all)</source>
        <translation>Número de últimas líneas (vacío: todas)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Número de líneas</translation>
    </message>
</context><context>
    <name>ConsolePanel</name>
    <message>
        <source>Find in console</source>
        <translation>Buscar en la consola</translation>
    </message>
    <message>
        <source>Only the last {} lines are shown. Save writes all of them.</source>
        <translation>Solo se muestran las últimas {} líneas. Guardar las escribe todas.</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Buscar la coincidencia anterior</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Buscar la coincidencia siguiente</translation>
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation>Copiar la selección, o todo</translation>
    </message>
    <message>
        <source>Save the whole console to a file</source>
        <translation>Guardar toda la consola en un archivo</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
</context><context>
    <name>ConsoleView</name>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>The task's console appears here once it runs.</source>
        <translation>La consola de la tarea aparece aquí en cuanto se ejecuta.</translation>
    </message>
</context><context>
    <name>Core</name>
    <message>
        <source>{} and {} more</source>
        <translation>{} y {} más</translation>
    </message>
    <message>
        <source>Unexpected error: {}: {}</source>
        <translation>Error inesperado: {}: {}</translation>
    </message>
    <message>
        <source>Details are in the Log Messages panel, tab “OrthoDock”.</source>
        <translation>Los detalles están en el panel «Mensajes del registro», pestaña «OrthoDock».</translation>
    </message>
    <message>
        <source>The boundary has {} vertices; the maximum is {}.</source>
        <translation>El límite tiene {} vértices; el máximo es {}.</translation>
    </message>
    <message>
        <source>Simplify the polygon first.</source>
        <translation>Simplifique antes el polígono.</translation>
    </message>
    <message>
        <source>The boundary consists of more than {} polygons.</source>
        <translation>El límite se compone de más de {} polígonos.</translation>
    </message>
    <message>
        <source>Select only the polygon that bounds the area.</source>
        <translation>Seleccione solo el polígono que delimita la zona.</translation>
    </message>
    <message>
        <source>No polygon was found for the boundary.</source>
        <translation>No se encontró ningún polígono para el límite.</translation>
    </message>
    <message>
        <source>The boundary encloses no area.</source>
        <translation>El límite no encierra ninguna superficie.</translation>
    </message>
    <message>
        <source>The boundary must be a single polygon, but these polygons form {} separate areas.</source>
        <translation>El límite debe ser un único polígono, pero estos polígonos forman {} zonas separadas.</translation>
    </message>
    <message>
        <source>Select one of them, or draw a polygon around all of them.</source>
        <translation>Seleccione uno de ellos o dibuje un polígono que los rodee a todos.</translation>
    </message>
    <message>
        <source>The polygon has no CRS.</source>
        <translation>El polígono no tiene SRC.</translation>
    </message>
    <message>
        <source>Set the CRS in the layer properties.</source>
        <translation>Defina el SRC en las propiedades de la capa.</translation>
    </message>
    <message>
        <source>The boundary is outside the area in which its CRS can be used.</source>
        <translation>El límite está fuera de la zona en la que se puede usar su SRC.</translation>
    </message>
    <message>
        <source>Check the layer's CRS.</source>
        <translation>Compruebe el SRC de la capa.</translation>
    </message>
    <message>
        <source>The boundary has invalid longitudes or latitudes.</source>
        <translation>El límite tiene longitudes o latitudes no válidas.</translation>
    </message>
    <message>
        <source>captures: {}, bands: {}, files: {}</source>
        <translation>capturas: {}, bandas: {}, archivos: {}</translation>
    </message>
    <message>
        <source>{} missing in {}</source>
        <translation>{1} sin {0}</translation>
    </message>
    <message>
        <source>incomplete: {} ({})</source>
        <translation>incompletas: {} ({})</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is no longer stored.</source>
        <translation>Las credenciales de la conexión «{}» ya no están guardadas.</translation>
    </message>
    <message>
        <source>Edit the connection and enter the login again.</source>
        <translation>Edite la conexión e introduzca de nuevo las credenciales.</translation>
    </message>
    <message>
        <source>A cell size of {} results in {} cells; the maximum is {}.</source>
        <translation>Un tamaño de celda de {} da como resultado {} celdas; el máximo es {}.</translation>
    </message>
    <message>
        <source>Choose larger cells, or remove photos taken far from the others.</source>
        <translation>Elija celdas más grandes o quite las fotos tomadas lejos de las demás.</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>No se puede escribir {}: {}.</translation>
    </message>
    <message>
        <source>No height above take-off recorded</source>
        <translation>Sin altura registrada sobre el punto de despegue</translation>
    </message>
    <message>
        <source>No altitude recorded</source>
        <translation>Sin altitud registrada</translation>
    </message>
    <message>
        <source>No photo size recorded</source>
        <translation>Sin tamaño de foto registrado</translation>
    </message>
    <message>
        <source>No focal length recorded. Enter the field of view</source>
        <translation>Sin distancia focal registrada. Introduzca el campo de visión</translation>
    </message>
    <message>
        <source>No heading (yaw) recorded</source>
        <translation>Sin rumbo (guiñada) registrado</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Sin posición GPS</translation>
    </message>
    <message>
        <source>{} is not a cloud-optimized point cloud (COPC).</source>
        <translation>{} no es una nube de puntos optimizada para la nube (COPC).</translation>
    </message>
    <message>
        <source>{} contains no tiles.</source>
        <translation>{} no contiene teselas.</translation>
    </message>
    <message>
        <source>{} contains views or virtual tables, which is not allowed.</source>
        <translation>{} contiene vistas o tablas virtuales, lo que no está permitido.</translation>
    </message>
    <message>
        <source>{} contains a tile that is not an image or is far too large.</source>
        <translation>{} contiene una tesela que no es una imagen o que es demasiado grande.</translation>
    </message>
    <message>
        <source>{} is not an MBTiles file.</source>
        <translation>{} no es un archivo MBTiles.</translation>
    </message>
    <message>
        <source>{} is damaged or incomplete.</source>
        <translation>{} está dañado o incompleto.</translation>
    </message>
    <message>
        <source>{} is not a raster that QGIS can read.</source>
        <translation>{} no es un ráster que QGIS pueda leer.</translation>
    </message>
    <message>
        <source>{} is too large to open safely: {} × {} pixels in blocks of {} × {}.</source>
        <translation>{} es demasiado grande para abrirlo sin riesgo: {} × {} píxeles en bloques de {} × {}.</translation>
    </message>
    <message>
        <source>{} refers to other files, which is not allowed.</source>
        <translation>{} hace referencia a otros archivos, lo que no está permitido.</translation>
    </message>
    <message>
        <source>Restart the task, or download the file from the WebODM page and check it.</source>
        <translation>Reinicie la tarea, o descargue el archivo desde la página de WebODM y compruébelo.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>No se puede leer {}: {}.</translation>
    </message>
    <message>
        <source>{} has chunks of {} points, which cannot be decoded safely. Use the uncompressed LAS.</source>
        <translation>{} tiene bloques de {} puntos, que no se pueden descomprimir sin riesgo. Use el LAS sin comprimir.</translation>
    </message>
    <message>
        <source>{} is compressed (LAZ) and this QGIS has no decoder for it. Install the Python package lazrs or laszip, or use the uncompressed LAS.</source>
        <translation>{} está comprimido (LAZ) y este QGIS no tiene un decodificador. Instale el paquete de Python lazrs o laszip, o use el LAS sin comprimir.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its header states {} points, more than the file can contain. Download it again.</source>
        <translation>{} está truncado o dañado: su cabecera indica {} puntos, más de los que puede contener el archivo. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its points cannot be decoded. Download it again.</source>
        <translation>{} está truncado o dañado: no se pueden decodificar sus puntos. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its chunk table is missing or invalid. Download it again.</source>
        <translation>{} está truncado o dañado: su tabla de bloques falta o no es válida. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>QGIS cannot read {}.</source>
        <translation>QGIS no puede leer {}.</translation>
    </message>
    <message>
        <source>If the folder path contains characters such as # or %, choose another download folder.</source>
        <translation>Si la ruta de la carpeta contiene caracteres como # o %, elija otra carpeta de descargas.</translation>
    </message>
    <message>
        <source>{} is not a point cloud that QGIS can read.</source>
        <translation>{} no es una nube de puntos que QGIS pueda leer.</translation>
    </message>
    <message>
        <source>{} contains nothing that QGIS can display.</source>
        <translation>{} no contiene nada que QGIS pueda mostrar.</translation>
    </message>
    <message>
        <source>{} has {} pixels, too many to open safely.</source>
        <translation>{} tiene {} píxeles, demasiados para abrirlo sin riesgo.</translation>
    </message>
    <message>
        <source>GDAL cannot write the file</source>
        <translation>GDAL no puede escribir el archivo</translation>
    </message>
    <message>
        <source>{} is too large to read.</source>
        <translation>{} es demasiado grande para leerlo.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoPackage.</source>
        <translation>{} no es un GeoPackage válido.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoJSON file.</source>
        <translation>{} no es un archivo GeoJSON válido.</translation>
    </message>
    <message>
        <source>The table contains more than {} marks.</source>
        <translation>La tabla contiene más de {} marcas.</translation>
    </message>
    <message>
        <source>Point “{}” is marked at two places in {}.</source>
        <translation>El punto «{}» está marcado en dos lugares de {}.</translation>
    </message>
    <message>
        <source>Remove one of the two marks.</source>
        <translation>Quite una de las dos marcas.</translation>
    </message>
    <message>
        <source>A point has no name.</source>
        <translation>Un punto no tiene nombre.</translation>
    </message>
    <message>
        <source>Enter a name for every point.</source>
        <translation>Introduzca un nombre para cada punto.</translation>
    </message>
    <message>
        <source>Two points have the name “{}”.</source>
        <translation>Dos puntos tienen el nombre «{}».</translation>
    </message>
    <message>
        <source>Give every point a unique name.</source>
        <translation>Dé a cada punto un nombre único.</translation>
    </message>
    <message>
        <source>Point “{}” has no elevation or no coordinates.</source>
        <translation>El punto «{}» no tiene elevación o no tiene coordenadas.</translation>
    </message>
    <message>
        <source>Choose the field that contains the elevations.</source>
        <translation>Elija el campo que contiene las elevaciones.</translation>
    </message>
    <message>
        <source>A GCP file cannot contain the photo name “{}”.</source>
        <translation>Un archivo GCP no puede contener el nombre de foto «{}».</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Cambie el nombre de la foto.</translation>
    </message>
    <message>
        <source>Point “{}” has no pixel coordinates in {}.</source>
        <translation>El punto «{}» no tiene coordenadas de píxel en {}.</translation>
    </message>
    <message>
        <source>Enter both pixel coordinates.</source>
        <translation>Introduzca las dos coordenadas de píxel.</translation>
    </message>
    <message>
        <source>Points missing in the layer: {}.</source>
        <translation>Puntos que faltan en la capa: {}.</translation>
    </message>
    <message>
        <source>Photos not found: {}.</source>
        <translation>Fotos no encontradas: {}.</translation>
    </message>
    <message>
        <source>Photos with marks outside the photo: {}.</source>
        <translation>Fotos con marcas fuera de la foto: {}.</translation>
    </message>
    <message>
        <source>Too few points are marked in photos: {}; the minimum is {}.</source>
        <translation>No hay suficientes puntos marcados en fotos: {}; el mínimo es {}.</translation>
    </message>
    <message>
        <source>The points have no CRS.</source>
        <translation>Los puntos no tienen SRC.</translation>
    </message>
    <message>
        <source>The task no longer contains this product.</source>
        <translation>La tarea ya no contiene este producto.</translation>
    </message>
    <message>
        <source>Remove the layer.</source>
        <translation>Quite la capa.</translation>
    </message>
    <message>
        <source>The server denied access to this layer, although the task exists.</source>
        <translation>El servidor denegó el acceso a esta capa, aunque la tarea existe.</translation>
    </message>
    <message>
        <source>Choose Retry, or contact the server administrator.</source>
        <translation>Elija «Reintentar» o consulte al administrador del servidor.</translation>
    </message>
    <message>
        <source>The task is no longer on the server.</source>
        <translation>La tarea ya no está en el servidor.</translation>
    </message>
    <message>
        <source>Remove its layers, or load them from downloaded files.</source>
        <translation>Quite sus capas o cárguelas de archivos descargados.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>{} of task “{}” in project “{}” on the server {}.</source>
        <translation>{} de la tarea «{}» del proyecto «{}» en el servidor {}.</translation>
    </message>
    <message>
        <source>Photos: {}.</source>
        <translation>Fotos: {}.</translation>
    </message>
    <message>
        <source>Task created: {}.</source>
        <translation>Tarea creada: {}.</translation>
    </message>
    <message>
        <source>Coordinate system of the task: {}.</source>
        <translation>Sistema de coordenadas de la tarea: {}.</translation>
    </message>
    <message>
        <source>Elevations: {}.</source>
        <translation>Elevaciones: {}.</translation>
    </message>
    <message>
        <source>The server states no license. The task is public on its server.</source>
        <translation>El servidor no indica ninguna licencia. La tarea es pública en su servidor.</translation>
    </message>
    <message>
        <source>The server states no license. The task is private: only users with access to it can display the layer.</source>
        <translation>El servidor no indica ninguna licencia. La tarea es privada: solo los usuarios con acceso a ella pueden ver la capa.</translation>
    </message>
    <message>
        <source>not stated by the server</source>
        <translation>no indicado por el servidor</translation>
    </message>
    <message>
        <source>meters, vertical datum {}</source>
        <translation>metros, datum vertical {}</translation>
    </message>
    <message>
        <source>meters, as in the photos or ground control points; the server states no vertical datum</source>
        <translation>metros, como en las fotos o los puntos de control terrestre; el servidor no indica ningún datum vertical</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>No se puede mostrar la nube de puntos: {}</translation>
    </message>
    <message>
        <source>Cannot convert {}: {}</source>
        <translation>No se puede convertir {}: {}</translation>
    </message>
    <message>
        <source>{} has points out of range. The file may have changed while it was read.</source>
        <translation>{} tiene puntos fuera de rango. Puede que el archivo haya cambiado mientras se leía.</translation>
    </message>
    <message>
        <source>Not enough disk space: {} free, {} needs {}.</source>
        <translation>No hay suficiente espacio en disco: {} libres; {} necesita {}.</translation>
    </message>
    <message>
        <source>{} has no points to show.</source>
        <translation>{} no tiene puntos que mostrar.</translation>
    </message>
    <message>
        <source>{} is not a LAS or LAZ file.</source>
        <translation>{} no es un archivo LAS o LAZ.</translation>
    </message>
    <message>
        <source>{} has an invalid scale or offset, so its coordinates cannot be calculated.</source>
        <translation>{} tiene una escala o un desplazamiento no válidos, por lo que no se pueden calcular sus coordenadas.</translation>
    </message>
    <message>
        <source>{} has point format {} with {} bytes per point, which the LAS standard does not define.</source>
        <translation>{} tiene el formato de punto {} con {} bytes por punto, que el estándar LAS no define.</translation>
    </message>
    <message>
        <source>{} has no points.</source>
        <translation>{} no tiene puntos.</translation>
    </message>
    <message>
        <source>{} is truncated: it contains {} of {} points.</source>
        <translation>{} está truncado: contiene {} de {} puntos.</translation>
    </message>
    <message>
        <source>{} has records of an unknown layout.</source>
        <translation>{} tiene registros de estructura desconocida.</translation>
    </message>
    <message>
        <source>No application is set up for {} files.</source>
        <translation>No hay ninguna aplicación configurada para archivos {}.</translation>
    </message>
    <message>
        <source>Open the file with another application: {}</source>
        <translation>Abra el archivo con otra aplicación: {}</translation>
    </message>
    <message>
        <source>DSM Hillshade</source>
        <translation>Mapa de sombras del MDS</translation>
    </message>
    <message>
        <source>DTM Hillshade</source>
        <translation>Mapa de sombras del MDT</translation>
    </message>
    <message>
        <source>{} contains no elevations.</source>
        <translation>{} no contiene elevaciones.</translation>
    </message>
    <message>
        <source>This task has no {}.</source>
        <translation>Esta tarea no tiene este producto: {}.</translation>
    </message>
    <message>
        <source>Choose another download folder.</source>
        <translation>Elija otra carpeta de descargas.</translation>
    </message>
    <message>
        <source>The server's point cloud tiles have no root node.</source>
        <translation>Las teselas de la nube de puntos del servidor no tienen nodo raíz.</translation>
    </message>
    <message>
        <source>Parts of the server's point cloud tiles are missing.</source>
        <translation>Faltan partes de las teselas de la nube de puntos del servidor.</translation>
    </message>
    <message>
        <source>The hierarchy of the server's tiles is damaged.</source>
        <translation>La jerarquía de las teselas del servidor está dañada.</translation>
    </message>
    <message>
        <source>The server's {} is damaged.</source>
        <translation>El archivo {} del servidor está dañado.</translation>
    </message>
    <message>
        <source>The server's point cloud has no points.</source>
        <translation>La nube de puntos del servidor no tiene puntos.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is too large; it is probably damaged.</source>
        <translation>Un nodo de las teselas de la nube de puntos del servidor es demasiado grande; probablemente está dañado.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is damaged.</source>
        <translation>Un nodo de las teselas de la nube de puntos del servidor está dañado.</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Puntos de control terrestre</translation>
    </message>
    <message>
        <source>Photo Positions</source>
        <translation>Posiciones de las fotos</translation>
    </message>
    <message>
        <source>Cutline</source>
        <translation>Línea de corte</translation>
    </message>
    <message>
        <source>Photo Footprints</source>
        <translation>Huellas de las fotos</translation>
    </message>
    <message>
        <source>Plant Health</source>
        <translation>Salud de la vegetación</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Orthophoto (File)</source>
        <translation>Ortofoto (archivo)</translation>
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
        <translation>Elevaciones del MDT (archivo)</translation>
    </message>
    <message>
        <source>Surface Model (DSM)</source>
        <translation>Modelo de superficie (MDS)</translation>
    </message>
    <message>
        <source>DSM Elevations (File)</source>
        <translation>Elevaciones del MDS (archivo)</translation>
    </message>
    <message>
        <source>Point Cloud</source>
        <translation>Nube de puntos</translation>
    </message>
    <message>
        <source>Quality Report</source>
        <translation>Informe de calidad</translation>
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
        <translation>Todos los resultados (ZIP)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo without direction</source>
        <translation>Foto sin dirección</translation>
    </message>
    <message>
        <source>Error unknown</source>
        <translation>Error desconocido</translation>
    </message>
    <message>
        <source>Over {} cm</source>
        <translation>Más de {} cm</translation>
    </message>
    <message>
        <source>{}–{} cm</source>
        <translation>{}–{} cm</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>height</source>
        <translation>altura</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Este</translation>
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
        <translation>Visto en fotos</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Libere espacio en el disco.</translation>
    </message>
    <message>
        <source>QGIS cannot display the server's tiles.</source>
        <translation>QGIS no puede mostrar las teselas del servidor.</translation>
    </message>
    <message>
        <source>The footprints cannot be calculated.</source>
        <translation>No se pueden calcular las huellas.</translation>
    </message>
    <message>
        <source>Footprints need photos with known height, orientation and focal length that point downwards.</source>
        <translation>Las huellas necesitan fotos de altura, orientación y distancia focal conocidas que apunten hacia abajo.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>no disk space left</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>The elevation of the ground is unknown.</source>
        <translation>Se desconoce la elevación del suelo.</translation>
    </message>
    <message>
        <source>Footprints need it: restart the task with the option dtm or dsm.</source>
        <translation>Las huellas la necesitan: reinicie la tarea con la opción dtm o dsm.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is disabled.</source>
        <translation>La base de datos de autenticación de QGIS está desactivada.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is locked.</source>
        <translation>La base de datos de autenticación de QGIS está bloqueada.</translation>
    </message>
    <message>
        <source>Enter the QGIS master password. OrthoDock saves logins only in this database.</source>
        <translation>Introduzca la contraseña maestra de QGIS. OrthoDock guarda las credenciales solo en esta base de datos.</translation>
    </message>
    <message>
        <source>WebODM does not support the authentication method “{}”.</source>
        <translation>WebODM no admite el método de autenticación «{}».</translation>
    </message>
    <message>
        <source>Choose an authentication configuration of the type “Basic”, or one that sets the header “Authorization” to “JWT” and a token.</source>
        <translation>Elija una configuración de autenticación del tipo «Autenticación básica» o una que asigne a la cabecera «Authorization» el valor «JWT» y un token.</translation>
    </message>
    <message>
        <source>The login could not be saved in the QGIS authentication database.</source>
        <translation>No se pudieron guardar las credenciales en la base de datos de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>Check Settings ▸ Options ▸ Authentication.</source>
        <translation>Compruebe Configuración ▸ Opciones ▸ Autenticación.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no user name.</source>
        <translation>La configuración de autenticación «{}» no tiene nombre de usuario.</translation>
    </message>
    <message>
        <source>Edit the configuration, or choose another one.</source>
        <translation>Edite la configuración o elija otra.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no WebODM token.</source>
        <translation>La configuración de autenticación «{}» no tiene ningún token de WebODM.</translation>
    </message>
    <message>
        <source>Set its header “Authorization” to “JWT”, a space and the token.</source>
        <translation>Asigne a su cabecera «Authorization» el valor «JWT», un espacio y el token.</translation>
    </message>
    <message>
        <source>You have no access to any processing node: the task cannot start.</source>
        <translation>No tiene acceso a ningún nodo de procesamiento: la tarea no puede empezar.</translation>
    </message>
    <message>
        <source>Ask the server administrator to add a processing node, or to give you permission to use one.</source>
        <translation>Pida al administrador del servidor que añada un nodo de procesamiento o que le dé permiso para usar uno.</translation>
    </message>
    <message>
        <source>The task will wait on the server until a node is online.</source>
        <translation>La tarea esperará en el servidor hasta que haya un nodo en línea.</translation>
    </message>
    <message>
        <source>No processing node is online.</source>
        <translation>No hay ningún nodo de procesamiento en línea.</translation>
    </message>
    <message>
        <source>The processing node “{}” is offline.</source>
        <translation>El nodo de procesamiento «{}» está sin conexión.</translation>
    </message>
    <message>
        <source>Choose another node. Otherwise the task will wait until this node is online.</source>
        <translation>Elija otro nodo. De lo contrario, la tarea esperará hasta que este nodo esté en línea.</translation>
    </message>
    <message>
        <source>No processing node has accepted the task yet.</source>
        <translation>Ningún nodo de procesamiento ha aceptado todavía la tarea.</translation>
    </message>
    <message>
        <source>Check that a processing node is online and that you have permission to use it, or contact the server administrator.</source>
        <translation>Compruebe que haya un nodo de procesamiento en línea y que usted tenga permiso para usarlo, o consulte al administrador del servidor.</translation>
    </message>
    <message>
        <source>Outside the terrain model</source>
        <translation>Fuera del modelo de terreno</translation>
    </message>
    <message>
        <source>Height above ground would be {}. Check the heights</source>
        <translation>La altura sobre el suelo sería de {}. Compruebe las alturas</translation>
    </message>
    <message>
        <source>The camera points at the horizon or above it</source>
        <translation>La cámara apunta al horizonte o por encima de él</translation>
    </message>
    <message>
        <source>Some metadata cannot be read</source>
        <translation>Algunos metadatos no se pueden leer</translation>
    </message>
    <message>
        <source>No N/S or E/W: assumed north and east</source>
        <translation>Sin N/S o E/W: se supone norte y este</translation>
    </message>
    <message>
        <source>Sign of the position contradicts N/S or E/W</source>
        <translation>El signo de la posición contradice N/S o E/W</translation>
    </message>
    <message>
        <source>Different positions in EXIF and XMP</source>
        <translation>Posiciones distintas en EXIF y XMP</translation>
    </message>
    <message>
        <source>Different altitudes in EXIF and XMP</source>
        <translation>Altitudes distintas en EXIF y XMP</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Processing nodes cannot read HEIC photos. Export the photo as JPEG</source>
        <translation>Los nodos de procesamiento no pueden leer fotos HEIC. Exporte la foto como JPEG</translation>
    </message>
    <message>
        <source>Processing nodes cannot read this raw format. Export the photo as JPEG</source>
        <translation>Los nodos de procesamiento no pueden leer este formato RAW. Exporte la foto como JPEG</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>Not a table of control points (gcp_list.txt), positions (geo.txt) or groups</source>
        <translation>No es una tabla de puntos de control (gcp_list.txt), posiciones (geo.txt) o grupos</translation>
    </message>
    <message>
        <source>Cannot be read: {}</source>
        <translation>No se puede leer: {}</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>No es una foto</translation>
    </message>
    <message>
        <source>The end of the photo is missing. Copy the file again</source>
        <translation>Falta el final de la foto. Copie de nuevo el archivo</translation>
    </message>
    <message>
        <source>Not a photo, but a macOS metadata file</source>
        <translation>No es una foto, sino un archivo de metadatos de macOS</translation>
    </message>
    <message>
        <source>Damaged: the file contains no video</source>
        <translation>Dañado: el archivo no contiene ningún vídeo</translation>
    </message>
    <message>
        <source>Damaged: the file contains no image</source>
        <translation>Dañado: el archivo no contiene ninguna imagen</translation>
    </message>
    <message>
        <source>No connection to {} is saved.</source>
        <translation>No hay ninguna conexión guardada con {}.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel.</source>
        <translation>Añada una conexión en el panel de OrthoDock.</translation>
    </message>
    <message>
        <source>Choose Retry to unlock it.</source>
        <translation>Elija «Reintentar» para desbloquearla.</translation>
    </message>
    <message>
        <source>{} is about {} pixels from the position calculated from the other marks.</source>
        <translation>{} está a unos {} píxeles de la posición calculada a partir de las demás marcas.</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Marque de nuevo el punto o quite la línea.</translation>
    </message>
    <message>
        <source>This is not a valid token.</source>
        <translation>Este token no es válido.</translation>
    </message>
    <message>
        <source>A token has three parts separated by dots. Get one from /api/token-auth/ on your server.</source>
        <translation>Un token tiene tres partes separadas por puntos. Obtenga uno en /api/token-auth/ de su servidor.</translation>
    </message>
    <message>
        <source>The token expired on {}.</source>
        <translation>El token caducó el {}.</translation>
    </message>
    <message>
        <source>Edit the connection and paste a new token.</source>
        <translation>Edite la conexión y pegue un token nuevo.</translation>
    </message>
    <message>
        <source>Upload {}</source>
        <translation>Subir {}</translation>
    </message>
</context><context>
    <name>CreateProject</name>
    <message>
        <source>Create project</source>
        <translation>Crear proyecto</translation>
    </message>
    <message>
        <source>Creates a project on the server.</source>
        <translation>Crea un proyecto en el servidor.</translation>
    </message>
    <message>
        <source>new,make,folder</source>
        <translation>nuevo,crear,new,carpeta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Use an existing project with this name</source>
        <translation>Usar un proyecto existente con este nombre</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Número de proyecto</translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Introduzca un nombre de proyecto.</translation>
    </message>
    <message>
        <source>Using the existing project {}.</source>
        <translation>Se usa el proyecto existente {}.</translation>
    </message>
    <message>
        <source>Created project {}.</source>
        <translation>Proyecto {} creado.</translation>
    </message>
</context><context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation>Crear tarea</translation>
    </message>
    <message>
        <source>Uploads photos to a WebODM server and starts processing.</source>
        <translation>Sube fotos a un servidor WebODM e inicia el procesamiento.</translation>
    </message>
    <message>
        <source>upload,photos,new,start</source>
        <translation>subir,upload,fotos,photos,nueva,iniciar</translation>
    </message>
</context><context>
    <name>DetailsPanel</name>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Options used</source>
        <translation>Opciones utilizadas</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Select a task to see more of it.</source>
        <translation>Seleccione una tarea para ver más de ella.</translation>
    </message>
    <message>
        <source> (one of {} selected)</source>
        <translation> (una de {} seleccionadas)</translation>
    </message>
    <message>
        <source>The processing node could not finish this task.</source>
        <translation>El nodo de procesamiento no pudo terminar esta tarea.</translation>
    </message>
    <message>
        <source>The end of the console says more.</source>
        <translation>El final de la consola dice más.</translation>
    </message>
</context><context>
    <name>DownloadAsset</name>
    <message>
        <source>Download asset</source>
        <translation>Descargar un resultado</translation>
    </message>
    <message>
        <source>Downloads one asset of a task.</source>
        <translation>Descarga un resultado de una tarea.</translation>
    </message>
    <message>
        <source>orthophoto,dsm,dtm,point cloud,report,file</source>
        <translation>ortofoto,orthophoto,mds,mdt,dsm,dtm,nube de puntos,informe,archivo</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Todos los archivos (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>El archivo, si es un ráster</translation>
    </message>
    <message>
        <source>The file, if it is a vector layer</source>
        <translation>El archivo, si es una capa vectorial</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Elija un archivo de salida.</translation>
    </message>
</context><context>
    <name>DownloadResults</name>
    <message>
        <source>Download results</source>
        <translation>Descargar resultados</translation>
    </message>
    <message>
        <source>Downloads assets of a task to a folder and unpacks ZIP files.</source>
        <translation>Descarga resultados de una tarea en una carpeta y descomprime los archivos ZIP.</translation>
    </message>
    <message>
        <source>all.zip,unzip,assets,folder</source>
        <translation>all.zip,descomprimir,unzip,resultados,assets,carpeta</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Unpack ZIP files</source>
        <translation>Descomprimir los archivos ZIP</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Downloaded rasters</source>
        <translation>Rásteres descargados</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Número de archivos</translation>
    </message>
    <message>
        <source>Choose at least one asset.</source>
        <translation>Elija al menos un resultado.</translation>
    </message>
    <message>
        <source>{} already exists.</source>
        <translation>{} ya existe.</translation>
    </message>
    <message>
        <source>Choose an empty folder. Existing files are never overwritten.</source>
        <translation>Elija una carpeta vacía. Los archivos existentes nunca se sobrescriben.</translation>
    </message>
    <message>
        <source>Unpacking {}…</source>
        <translation>Descomprimiendo {}…</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>No se puede escribir en {}: {}.</translation>
    </message>
</context><context>
    <name>Downloading</name>
    <message>
        <source>Downloading {}…</source>
        <translation>Descargando {}…</translation>
    </message>
    <message>
        <source>The task “{}” has no {}.</source>
        <translation>La tarea «{}» no tiene {}.</translation>
    </message>
    <message>
        <source>Available assets: {}.</source>
        <translation>Resultados disponibles: {}.</translation>
    </message>
</context><context>
    <name>ExportAsset</name>
    <message>
        <source>Export asset</source>
        <translation>Exportar un resultado</translation>
    </message>
    <message>
        <source>Converts a product on the server (format, CRS, formula, colors, thinning) and downloads it.</source>
        <translation>Convierte un producto en el servidor (formato, SRC, fórmula, colores, reducción de densidad) y lo descarga.</translation>
    </message>
    <message>
        <source>convert,reproject,crs,ndvi,formula,hillshade,kmz,png,jpg,thin,resample</source>
        <translation>convertir,reproyectar,src,crs,ndvi,fórmula,mapa de sombras,sombreado,hillshade,kmz,png,jpg,reducir puntos,remuestrear</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>CRS (empty: CRS of the task)</source>
        <translation>SRC (vacío: el de la tarea)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Todos los archivos (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>El archivo, si es un ráster</translation>
    </message>
    <message>
        <source>Point spacing to thin the point cloud (meters)</source>
        <translation>Distancia entre puntos para reducir la densidad de la nube de puntos (metros)</translation>
    </message>
    <message>
        <source>Timeout (minutes)</source>
        <translation>Tiempo de espera máximo (minutos)</translation>
    </message>
    <message>
        <source>{} cannot be exported as {}.</source>
        <translation>{} no se puede exportar como {}.</translation>
    </message>
    <message>
        <source>Available formats: {}.</source>
        <translation>Formatos disponibles: {}.</translation>
    </message>
    <message>
        <source>Formula, colors and hillshade are not available for point clouds.</source>
        <translation>La fórmula, los colores y el mapa de sombras no están disponibles para nubes de puntos.</translation>
    </message>
    <message>
        <source>Only point clouds can be thinned.</source>
        <translation>Solo se puede reducir la densidad de las nubes de puntos.</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Elija un archivo de salida.</translation>
    </message>
    <message>
        <source>Converting on the server…</source>
        <translation>Convirtiendo en el servidor…</translation>
    </message>
</context><context>
    <name>ExportDialog</name>
    <message>
        <source>Export “{}”</source>
        <translation>Exportar «{}»</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modelo de superficie (MDS)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Modelo de terreno (MDT)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nube de puntos</translation>
    </message>
    <message>
        <source>As the task has it</source>
        <translation>El de la tarea</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Calculate an index of the bands, such as NDVI</source>
        <translation>Calcular un índice a partir de las bandas, por ejemplo NDVI</translation>
    </message>
    <message>
        <source>Add to the map when it is done</source>
        <translation>Añadir al mapa al terminar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>No indices: {}</source>
        <translation>Sin índices: {}</translation>
    </message>
</context><context>
    <name>FilterBar</name>
    <message>
        <source>Search projects and tasks</source>
        <translation>Buscar proyectos y tareas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Searches the names, tags and nodes in the list, also for parts of words. The server adds projects that match whole words in names of tasks, #tag or @owner</source>
        <translation>Busca en los nombres, las etiquetas y los nodos de la lista, también partes de palabras. El servidor añade los proyectos que coinciden en palabras completas de nombres de tareas, #etiqueta o @propietario</translation>
    </message>
    <message>
        <source>Choose which tasks are shown</source>
        <translation>Elegir qué tareas se muestran</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Queued or Running</source>
        <translation>En cola o en ejecución</translation>
    </message>
    <message>
        <source>Photos Missing</source>
        <translation>Faltan fotos</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completadas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canceladas</translation>
    </message>
    <message>
        <source>In the Map Extent</source>
        <translation>En la extensión del mapa</translation>
    </message>
    <message>
        <source>My Projects Only</source>
        <translation>Solo mis proyectos</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Mostrar todo</translation>
    </message>
</context><context>
    <name>GcpFile</name>
    <message>
        <source>GCP file</source>
        <translation>Archivo GCP</translation>
    </message>
    <message>
        <source>Writes gcp_list.txt from surveyed points and their marks in photos.</source>
        <translation>Escribe gcp_list.txt a partir de puntos medidos y de sus marcas en las fotos.</translation>
    </message>
    <message>
        <source>gcp,ground control,survey,markers,accuracy</source>
        <translation>gcp,pct,puntos de control,topografía,dianas,marcas,exactitud</translation>
    </message>
    <message>
        <source>Surveyed points</source>
        <translation>Puntos medidos</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “name”)</source>
        <translation>Campo con el nombre del punto (vacío: «name»)</translation>
    </message>
    <message>
        <source>Field with the elevation (empty: Z coordinate of the points)</source>
        <translation>Campo con la elevación (vacío: coordenada Z de los puntos)</translation>
    </message>
    <message>
        <source>Elevations are in feet if the CRS of the points uses feet</source>
        <translation>Las elevaciones están en pies si el SRC de los puntos usa pies</translation>
    </message>
    <message>
        <source>Marks in photos</source>
        <translation>Marcas en las fotos</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “point”)</source>
        <translation>Campo con el nombre del punto (vacío: «point»)</translation>
    </message>
    <message>
        <source>Field with the photo name (empty: “image”)</source>
        <translation>Campo con el nombre de la foto (vacío: «image»)</translation>
    </message>
    <message>
        <source>Field with the pixels from the left (empty: “px”)</source>
        <translation>Campo con los píxeles desde la izquierda (vacío: «px»)</translation>
    </message>
    <message>
        <source>Field with the pixels from the top (empty: “py”)</source>
        <translation>Campo con los píxeles desde arriba (vacío: «py»)</translation>
    </message>
    <message>
        <source>Folder of the photos, to check photo names and pixels</source>
        <translation>Carpeta de las fotos, para comprobar los nombres de las fotos y los píxeles</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Número de puntos</translation>
    </message>
    <message>
        <source>Number of marks</source>
        <translation>Número de marcas</translation>
    </message>
    <message>
        <source>The CRS uses feet, but the elevations must be in meters.</source>
        <translation>El SRC usa pies, pero las elevaciones deben estar en metros.</translation>
    </message>
    <message>
        <source>The layer “{}” has no field “{}”.</source>
        <translation>La capa «{}» no tiene ningún campo «{}».</translation>
    </message>
    <message>
        <source>Available fields: {}.</source>
        <translation>Campos disponibles: {}.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Carpeta no encontrada: {}</translation>
    </message>
    <message>
        <source>Ignored because the point is not in the layer: {}.</source>
        <translation>Se omiten porque el punto no está en la capa: {}.</translation>
    </message>
    <message>
        <source>Ignored because the photo is not in the folder: {}.</source>
        <translation>Se omiten porque la foto no está en la carpeta: {}.</translation>
    </message>
    <message>
        <source>Ignored because the mark is outside the photo: {}.</source>
        <translation>Se omiten porque la marca está fuera de la foto: {}.</translation>
    </message>
    <message>
        <source>Points without a mark in any photo: {}.</source>
        <translation>Puntos sin marca en ninguna foto: {}.</translation>
    </message>
    <message>
        <source>Points marked in fewer than three photos: {}.</source>
        <translation>Puntos marcados en menos de tres fotos: {}.</translation>
    </message>
    <message>
        <source>Only these points can be used: {}. At least five are recommended.</source>
        <translation>Solo se pueden usar estos puntos: {}. Se recomiendan al menos cinco.</translation>
    </message>
    <message>
        <source>Points at the same position, which are processed as one point: {}.</source>
        <translation>Puntos en la misma posición, que se procesan como un solo punto: {}.</translation>
    </message>
    <message>
        <source>Spaces are written as %20, which only ODX nodes read as a space: {}.</source>
        <translation>Los espacios se escriben como %20, que solo los nodos ODX leen como un espacio: {}.</translation>
    </message>
    <message>
        <source>Points written: {}. Marks written: {}.</source>
        <translation>Puntos escritos: {}. Marcas escritas: {}.</translation>
    </message>
</context><context>
    <name>Groups</name>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Datos de entrada</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context><context>
    <name>ImportDialog</name>
    <message>
        <source>Import Task</source>
        <translation>Importar tarea</translation>
    </message>
    <message>
        <source>The results of a task (all.zip) or a backup of one, as this panel or the web page has saved it.</source>
        <translation>Los resultados de una tarea (all.zip) o una copia de seguridad, tal como los guarda este panel o la página web.</translation>
    </message>
    <message>
        <source>Zip on &amp;disk</source>
        <translation>Zip en el &amp;disco</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>Archivos zip</translation>
    </message>
    <message>
        <source>Task to Import</source>
        <translation>Tarea que importar</translation>
    </message>
    <message>
        <source>It is uploaded in the background; you can go on working</source>
        <translation>Se sube en segundo plano; puede seguir trabajando</translation>
    </message>
    <message>
        <source>Zip on the &amp;web</source>
        <translation>Zip en la &amp;web</translation>
    </message>
    <message>
        <source>The server fetches it itself, so it must be able to reach it</source>
        <translation>Lo obtiene el propio servidor, así que debe poder acceder a él</translation>
    </message>
    <message>
        <source>Where the task is put</source>
        <translation>Dónde se pone la tarea</translation>
    </message>
    <message>
        <source>What the task is called on the server</source>
        <translation>Nombre de la tarea en el servidor</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Proyecto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
</context><context>
    <name>ImportTask</name>
    <message>
        <source>Import task</source>
        <translation>Importar tarea</translation>
    </message>
    <message>
        <source>Creates a task from existing results.</source>
        <translation>Crea una tarea a partir de resultados existentes.</translation>
    </message>
    <message>
        <source>upload,zip,backup,restore,external</source>
        <translation>subir,upload,zip,copia de seguridad,backup,restaurar,externo</translation>
    </message>
    <message>
        <source>ZIP file (all.zip or backup of a task)</source>
        <translation>Archivo ZIP (all.zip o copia de seguridad de una tarea)</translation>
    </message>
    <message>
        <source>URL from which the server downloads the ZIP file</source>
        <translation>URL desde la que el servidor descarga el archivo ZIP</translation>
    </message>
    <message>
        <source>Project (name or number)</source>
        <translation>Proyecto (nombre o número)</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nombre de la tarea</translation>
    </message>
    <message>
        <source>Orthophoto (GeoTIFF)</source>
        <translation>Ortofoto (GeoTIFF)</translation>
    </message>
    <message>
        <source>Surface model (GeoTIFF)</source>
        <translation>Modelo de superficie (GeoTIFF)</translation>
    </message>
    <message>
        <source>Terrain model (GeoTIFF)</source>
        <translation>Modelo de terreno (GeoTIFF)</translation>
    </message>
    <message>
        <source>Point cloud (LAS or LAZ)</source>
        <translation>Nube de puntos (LAS o LAZ)</translation>
    </message>
    <message>
        <source>Specify either a ZIP file, a URL or finished products.</source>
        <translation>Indique un archivo ZIP, una URL o productos terminados, pero solo una de estas cosas.</translation>
    </message>
    <message>
        <source>File not found: {}</source>
        <translation>Archivo no encontrado: {}</translation>
    </message>
</context><context>
    <name>InputPanel</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>{} among the photos</source>
        <translation>{} entre las fotos</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Puntos de control terrestre</translation>
    </message>
    <message>
        <source>Ground control points (*.txt)</source>
        <translation>Puntos de control terrestre (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A table of points whose position is known, and where photos show them</source>
        <translation>Una tabla de puntos de posición conocida y de dónde los muestran las fotos</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Puntos de control terrestre</translation>
    </message>
    <message>
        <source>Heig&amp;hts are in feet: send them in meters</source>
        <translation>Las alturas están en &amp;pies: enviarlas en metros</translation>
    </message>
    <message>
        <source>A text file of points with known position, and where the photos show them.</source>
        <translation>Un archivo de texto con puntos de posición conocida y con el lugar en que los muestran las fotos.</translation>
    </message>
    <message>
        <source>&amp;Ground control points</source>
        <translation>Puntos de c&amp;ontrol terrestre</translation>
    </message>
    <message>
        <source>Only what lies within this polygon is reconstructed</source>
        <translation>Solo se reconstruye lo que queda dentro de este polígono</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Objetos &amp;seleccionados solamente</translation>
    </message>
    <message>
        <source>Limits the reconstruction to a polygon of the map.</source>
        <translation>Limita la reconstrucción a un polígono del mapa.</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>&amp;Límite</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>Longest side of a photo</source>
        <translation>Lado más largo de una foto</translation>
    </message>
    <message>
        <source>Longest side at &amp;most</source>
        <translation>Lado más largo: &amp;máximo</translation>
    </message>
    <message>
        <source>The server makes the photos smaller: faster, with less detail.</source>
        <translation>El servidor reduce las fotos: más rápido, con menos detalle.</translation>
    </message>
    <message>
        <source>Photo size</source>
        <translation>Tamaño de las fotos</translation>
    </message>
    <message>
        <source>&amp;Align with task</source>
        <translation>Alinear con la &amp;tarea</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Los puntos de control terrestre deben estar en un archivo .txt, no en {}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Checked: {}</source>
        <translation>Comprobado: {}</translation>
    </message>
    <message>
        <source>Control points: {}, check points: {}, marks: {} in photos: {}</source>
        <translation>Puntos de control: {}, puntos de comprobación: {}, marcas: {} en fotos: {}</translation>
    </message>
    <message>
        <source>No photo lies within the boundary.</source>
        <translation>Ninguna foto queda dentro del límite.</translation>
    </message>
    <message>
        <source>Fits the results to those of an earlier task, to compare the two.</source>
        <translation>Ajusta los resultados a los de una tarea anterior, para comparar ambas.</translation>
    </message>
    <message>
        <source>The project has no earlier task of this place with a point cloud or DSM.</source>
        <translation>El proyecto no tiene ninguna tarea anterior de este lugar con nube de puntos o MDS.</translation>
    </message>
</context><context>
    <name>JsonDialog</name>
    <message>
        <source>Open &amp;File…</source>
        <translation>Abrir a&amp;rchivo…</translation>
    </message>
    <message>
        <source>This is not JSON yet.</source>
        <translation>Esto aún no es JSON.</translation>
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
        <translation>Todos los archivos (*)</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Edit or open a file</source>
        <translation>Editar o abrir un archivo</translation>
    </message>
</context><context>
    <name>LayerLoader</name>
    <message>
        <source>Load {} of {}</source>
        <translation>Cargar {} de {}</translation>
    </message>
</context><context>
    <name>LayerReports</name>
    <message>
        <source>{} cannot be added</source>
        <translation>No se puede añadir «{}»</translation>
    </message>
    <message>
        <source>New 3D views show “{}” as terrain.</source>
        <translation>Las vistas 3D nuevas muestran «{}» como terreno.</translation>
    </message>
    <message>
        <source>3D views show the points now. There are no heights.</source>
        <translation>Las vistas 3D muestran ahora los puntos. No hay alturas.</translation>
    </message>
    <message>
        <source>3D views show the points now. Set the terrain in each view.</source>
        <translation>Las vistas 3D muestran ahora los puntos. Configure el terreno en cada vista.</translation>
    </message>
    <message>
        <source>Layers of “{}” need you to sign in.</source>
        <translation>Las capas de «{}» requieren iniciar sesión.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>“{}” cannot be drawn: {}</source>
        <translation>No se puede dibujar «{}»: {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Layers of “{}” cannot be drawn: {}</source>
        <translation>No se pueden dibujar las capas de «{}»: {}</translation>
    </message>
</context><context>
    <name>ListProjects</name>
    <message>
        <source>List projects</source>
        <translation>Listar proyectos</translation>
    </message>
    <message>
        <source>Creates a table of the projects on the server.</source>
        <translation>Crea una tabla de los proyectos del servidor.</translation>
    </message>
    <message>
        <source>table,search,find</source>
        <translation>tabla,buscar,encontrar,lista</translation>
    </message>
    <message>
        <source>Search (words in project and task names, #tag, @owner)</source>
        <translation>Buscar (palabras de nombres de proyectos y tareas, #etiqueta, @propietario)</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Número de proyectos</translation>
    </message>
</context><context>
    <name>ListTasks</name>
    <message>
        <source>List tasks</source>
        <translation>Listar tareas</translation>
    </message>
    <message>
        <source>Creates a polygon layer of the extents of tasks, with their properties.</source>
        <translation>Crea una capa de polígonos con las extensiones de las tareas y sus propiedades.</translation>
    </message>
    <message>
        <source>footprint,extent,table,search,find,index</source>
        <translation>huella,footprint,extensión,tabla,buscar,encontrar,índice,lista</translation>
    </message>
    <message>
        <source>Project (name or number; empty: all)</source>
        <translation>Proyecto (nombre o número; vacío: todos)</translation>
    </message>
    <message>
        <source>Status (empty: all)</source>
        <translation>Estado (vacío: todos)</translation>
    </message>
    <message>
        <source>Created after</source>
        <translation>Creadas después del</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>Creadas antes del</translation>
    </message>
    <message>
        <source>Extent that contains results (empty: all)</source>
        <translation>Extensión que contiene resultados (vacío: todas)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>Número de tareas</translation>
    </message>
</context><context>
    <name>Loading</name>
    <message>
        <source>Add the result to the map, if it is a layer</source>
        <translation>Añadir el resultado al mapa, si es una capa</translation>
    </message>
</context><context>
    <name>LoginFields</name>
    <message>
        <source>User name and password</source>
        <translation>Nombre de usuario y contraseña</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>QGIS authentication configuration</source>
        <translation>Configuración de autenticación de QGIS</translation>
    </message>
    <message>
        <source>None: only what is public</source>
        <translation>Ninguno: solo lo que es público</translation>
    </message>
    <message>
        <source>How OrthoDock signs in to this server</source>
        <translation>Cómo inicia OrthoDock la sesión en este servidor</translation>
    </message>
    <message>
        <source>As on the server's web page</source>
        <translation>Como en la página web del servidor</translation>
    </message>
    <message>
        <source>Kept encrypted in QGIS's authentication store, never in the project</source>
        <translation>Se guarda cifrada en la base de datos de autenticación de QGIS, nunca en el proyecto</translation>
    </message>
    <message>
        <source>For accounts without a password, as of single sign-on: the token that the server's /api/token-auth/ or its administrator gives. Kept encrypted in QGIS's authentication store</source>
        <translation>Para cuentas sin contraseña, por ejemplo de inicio de sesión único: el token que da la dirección /api/token-auth/ del servidor o su administrador. Se guarda cifrado en la base de datos de autenticación de QGIS</translation>
    </message>
    <message>
        <source>An entry of QGIS's authentication store, which other connections may use too</source>
        <translation>Una entrada de la base de datos de autenticación de QGIS, que también pueden usar otras conexiones</translation>
    </message>
    <message>
        <source>&amp;Log in with</source>
        <translation>&amp;Iniciar sesión con</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nombre de &amp;usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Entrada</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Falta el nombre de usuario.</translation>
    </message>
    <message>
        <source>Enter it, or choose another way to log in.</source>
        <translation>Introdúzcalo o elija otra forma de iniciar sesión.</translation>
    </message>
    <message>
        <source>No entry of the authentication store is chosen.</source>
        <translation>No se ha elegido ninguna entrada de la base de datos de autenticación.</translation>
    </message>
    <message>
        <source>Choose one, or add one with the button beside the list.</source>
        <translation>Elija una o añada una con el botón que está junto a la lista.</translation>
    </message>
    <message>
        <source>For accounts without a password. WebODM's tokens are good for some hours; then a new one is needed.</source>
        <translation>Para cuentas sin contraseña. Los tokens de WebODM son válidos durante unas horas; después hace falta uno nuevo.</translation>
    </message>
    <message>
        <source>Was good until {}.</source>
        <translation>Fue válido hasta el {}.</translation>
    </message>
    <message>
        <source>Good until {}.</source>
        <translation>Válido hasta el {}.</translation>
    </message>
</context><context>
    <name>Lookup</name>
    <message>
        <source>Specify the project by name or number.</source>
        <translation>Indique el proyecto por nombre o número.</translation>
    </message>
    <message>
        <source>Project “{}” not found, or you do not have access to it.</source>
        <translation>No se encontró el proyecto «{}» o usted no tiene acceso a él.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Ejecute «Listar proyectos» para ver los proyectos disponibles.</translation>
    </message>
    <message>
        <source>Several projects are named “{}”.</source>
        <translation>Varios proyectos se llaman «{}».</translation>
    </message>
    <message>
        <source>Specify the number of one of them: {}.</source>
        <translation>Indique el número de uno de ellos: {}.</translation>
    </message>
    <message>
        <source>Specify the task by ID, or by name and project.</source>
        <translation>Indique la tarea por su ID, o por nombre y proyecto.</translation>
    </message>
    <message>
        <source>Several tasks are named “{}” in the project “{}”.</source>
        <translation>Varias tareas se llaman «{}» en el proyecto «{}».</translation>
    </message>
    <message>
        <source>Specify the ID of one of them: {}.</source>
        <translation>Indique el ID de una de ellas: {}.</translation>
    </message>
    <message>
        <source>Task “{}” not found in the project “{}”.</source>
        <translation>No se encontró la tarea «{}» en el proyecto «{}».</translation>
    </message>
    <message>
        <source>Run “List tasks” to see the available tasks.</source>
        <translation>Ejecute «Listar tareas» para ver las tareas disponibles.</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found, or you do not have access to it.</source>
        <translation>No se encontró la tarea con el ID «{}» o usted no tiene acceso a ella.</translation>
    </message>
    <message>
        <source>To find a task by name, specify its project too.</source>
        <translation>Para buscar una tarea por nombre, indique también su proyecto.</translation>
    </message>
</context><context>
    <name>MapMenu</name>
    <message>
        <source>Plant Health</source>
        <translation>Salud de la vegetación</translation>
    </message>
    <message>
        <source>The server offers no formulas for this task</source>
        <translation>El servidor no ofrece fórmulas para esta tarea</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
</context><context>
    <name>NewTaskDialog</name>
    <message>
        <source>New Task</source>
        <translation>Tarea nueva</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;yecto</translation>
    </message>
    <message>
        <source>Processing n&amp;ode</source>
        <translation>No&amp;do de procesamiento</translation>
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation>Pr&amp;eajuste</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Further Inputs</source>
        <translation>Datos adicionales</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Close this window and upload the photos in the background</source>
        <translation>Cerrar esta ventana y subir las fotos en segundo plano</translation>
    </message>
    <message>
        <source>What the task is called on the server and in QGIS</source>
        <translation>Nombre de la tarea en el servidor y en QGIS</translation>
    </message>
    <message>
        <source>A project on the server; type a name to make a new one</source>
        <translation>Un proyecto del servidor; escriba un nombre para crear uno nuevo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The machine that processes the photos; Automatic takes the least busy</source>
        <translation>La máquina que procesa las fotos; Automático toma la menos ocupada</translation>
    </message>
    <message>
        <source>Whether the task can start</source>
        <translation>Estado de preparación de la tarea</translation>
    </message>
    <message>
        <source>{} in the queue</source>
        <translation>{} en cola</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>Drone flights</source>
        <translation>Vuelos de dron</translation>
    </message>
    <message>
        <source>Flight of {}</source>
        <translation>Vuelo del {}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>The processing node does not list its options; it uses its own values.</source>
        <translation>El nodo de procesamiento no ofrece una lista de sus opciones; usa sus propios valores.</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Leyendo las fotos…</translation>
    </message>
    <message>
        <source>Add the photos of one flight.</source>
        <translation>Añada las fotos de un vuelo.</translation>
    </message>
    <message>
        <source>There are too few photos to start.</source>
        <translation>No hay suficientes fotos para empezar.</translation>
    </message>
    <message>
        <source>The processing node does not accept videos. Choose another node, or remove the videos.</source>
        <translation>El nodo de procesamiento no acepta vídeos. Elija otro nodo o quite los vídeos.</translation>
    </message>
    <message>
        <source>Name a project to put the task in.</source>
        <translation>Indique un proyecto donde poner la tarea.</translation>
    </message>
    <message>
        <source>Something is wrong in “Further Inputs”.</source>
        <translation>Hay algo incorrecto en «Datos adicionales».</translation>
    </message>
    <message>
        <source>Checking the inputs…</source>
        <translation>Comprobando los datos…</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>Listo para empezar.</translation>
    </message>
</context><context>
    <name>OptionDelegate</name>
    <message>
        <source>(none)</source>
        <translation>(ninguno)</translation>
    </message>
</context><context>
    <name>OptionEditors</name>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>No se puede leer {}: {}.</translation>
    </message>
    <message>
        <source>{} is not plain text.</source>
        <translation>{} no es texto sin formato.</translation>
    </message>
    <message>
        <source>{} is too large for an option.</source>
        <translation>{} es demasiado grande para una opción.</translation>
    </message>
</context><context>
    <name>OptionModel</name>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>Cambiadas: {}</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Surface and terrain models</source>
        <translation>Modelos de superficie y de terreno</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nube de puntos</translation>
    </message>
    <message>
        <source>3D model</source>
        <translation>Modelo 3D</translation>
    </message>
    <message>
        <source>Area and georeferencing</source>
        <translation>Zona y georreferenciación</translation>
    </message>
    <message>
        <source>Photos and cameras</source>
        <translation>Fotos y cámaras</translation>
    </message>
    <message>
        <source>Large tasks and resources</source>
        <translation>Tareas grandes y recursos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>Back to the node's own: {}</source>
        <translation>Volver al valor del nodo: {}</translation>
    </message>
</context><context>
    <name>OptionPanel</name>
    <message>
        <source>Search options</source>
        <translation>Buscar opciones</translation>
    </message>
    <message>
        <source>Show only options with these words in name or help</source>
        <translation>Mostrar solo las opciones con estas palabras en el nombre o en la ayuda</translation>
    </message>
    <message>
        <source>Onl&amp;y changed</source>
        <translation>Solo &amp;cambiadas</translation>
    </message>
    <message>
        <source>Hide the options that are the node's own</source>
        <translation>Ocultar las opciones que tienen el valor del nodo</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>Resta&amp;blecer todo</translation>
    </message>
    <message>
        <source>Set all options back to the node's own</source>
        <translation>Devolver todas las opciones al valor del nodo</translation>
    </message>
    <message>
        <source>Processing options</source>
        <translation>Opciones de procesamiento</translation>
    </message>
    <message>
        <source>Help on the option</source>
        <translation>Ayuda de la opción</translation>
    </message>
    <message>
        <source>Choose an option to read what it does.</source>
        <translation>Elija una opción para leer qué hace.</translation>
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source>WebODM servers</source>
        <translation>Servidores WebODM</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Double-click or Return edits a connection, Delete removes it</source>
        <translation>Doble clic o Intro edita una conexión, Supr la quita</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Añadir una conexión</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Cambiar el nombre, la dirección o las credenciales</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Añadir una conexión a partir de una copia, por ejemplo para otra cuenta</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>Iniciar sesión con las credenciales guardadas y comprobar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Olvidar la conexión y sus credenciales; en el servidor no cambia nada</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando con {}…</translation>
    </message>
    <message>
        <source>{} “{}”</source>
        <translation>{} «{}»</translation>
    </message>
</context><context>
    <name>OrthoDockAlgorithm</name>
    <message>
        <source>drone,uav,photogrammetry,webodm,odm,opendronemap</source>
        <translation>dron,drone,uav,vant,fotogrametría,photogrammetry,webodm,odm,opendronemap</translation>
    </message>
</context><context>
    <name>OrthoDockPanel</name>
    <message>
        <source>OrthoDock turns drone photos into maps on a WebODM server and puts them on the map here.

Connect to your server to begin.</source>
        <translation>OrthoDock convierte fotos de dron en mapas en un servidor WebODM y los pone aquí en el mapa.

Para empezar, conecte con su servidor.</translation>
    </message>
    <message>
        <source>Connect to a Server…</source>
        <translation>Conectar con un servidor…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The server whose projects are shown</source>
        <translation>El servidor cuyos proyectos se muestran</translation>
    </message>
    <message>
        <source>Add, edit, test or remove connections</source>
        <translation>Añadir, editar, probar o quitar conexiones</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Ask the server once more</source>
        <translation>Volver a consultar al servidor</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Editar conexión…</translation>
    </message>
    <message>
        <source>Enter the login once more</source>
        <translation>Volver a introducir las credenciales</translation>
    </message>
    <message>
        <source>Nothing here matches the search and the filter.</source>
        <translation>Aquí no hay nada que coincida con la búsqueda y el filtro.</translation>
    </message>
</context><context>
    <name>OrthoDockPlugin</name>
    <message>
        <source>Show or hide the OrthoDock panel</source>
        <translation>Mostrar u ocultar el panel de OrthoDock</translation>
    </message>
</context><context>
    <name>Outputs</name>
    <message>
        <source>The output “{}” was not created.</source>
        <translation>No se creó la salida «{}».</translation>
    </message>
    <message>
        <source>See the log above for the step that failed.</source>
        <translation>Consulte arriba, en el registro, el paso que falló.</translation>
    </message>
</context><context>
    <name>Overview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartida</translation>
    </message>
    <message>
        <source>Public: everybody with the link</source>
        <translation>Pública: todos los que tengan el enlace</translation>
    </message>
</context><context>
    <name>PhotoFootprints</name>
    <message>
        <source>Photo footprints</source>
        <translation>Huellas de las fotos</translation>
    </message>
    <message>
        <source>Creates polygons of the ground that drone photos cover, and counts the photos per place.</source>
        <translation>Crea polígonos del suelo que cubren las fotos de dron y cuenta las fotos por lugar.</translation>
    </message>
    <message>
        <source>overlap,coverage,gsd,flight,ground</source>
        <translation>solape,overlap,huella,footprint,cobertura,gsd,vuelo,suelo</translation>
    </message>
    <message>
        <source>Flying height above ground (meters; empty: as recorded by the drone)</source>
        <translation>Altura de vuelo sobre el suelo (metros; vacío: la registrada por el dron)</translation>
    </message>
    <message>
        <source>Terrain model (empty: flat ground)</source>
        <translation>Modelo de terreno (vacío: suelo plano)</translation>
    </message>
    <message>
        <source>Footprints</source>
        <translation>Huellas</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Número de fotos</translation>
    </message>
    <message>
        <source>Number of footprints</source>
        <translation>Número de huellas</translation>
    </message>
    <message>
        <source>Area in at least one photo (m²)</source>
        <translation>Superficie en al menos una foto (m²)</translation>
    </message>
    <message>
        <source>Area in {} or more photos (m²)</source>
        <translation>Superficie en {} o más fotos (m²)</translation>
    </message>
    <message>
        <source>Take-off point (for a terrain model; empty: below the first photo)</source>
        <translation>Punto de despegue (para un modelo de terreno; vacío: bajo la primera foto)</translation>
    </message>
    <message>
        <source>Elevation of flat ground (meters; for photos with accurate altitude)</source>
        <translation>Elevación del suelo plano (metros; para fotos con altitud exacta)</translation>
    </message>
    <message>
        <source>Camera field of view along the longer side (degrees; empty: read from photos)</source>
        <translation>Campo de visión de la cámara a lo largo del lado mayor (grados; vacío: se lee de las fotos)</translation>
    </message>
    <message>
        <source>Cell size of the raster (meters; empty: automatic)</source>
        <translation>Tamaño de celda del ráster (metros; vacío: automático)</translation>
    </message>
    <message>
        <source>Specify only one of flying height, terrain model and elevation of flat ground.</source>
        <translation>Indique solo uno de estos valores: altura de vuelo, modelo de terreno o elevación del suelo plano.</translation>
    </message>
    <message>
        <source>The terrain model has no CRS. Set it in the layer's properties.</source>
        <translation>El modelo de terreno no tiene SRC. Defínalo en las propiedades de la capa.</translation>
    </message>
    <message>
        <source>The photos are too far apart for one map.</source>
        <translation>Las fotos están demasiado separadas para un solo mapa.</translation>
    </message>
    <message>
        <source>Use only the photos of one flight.</source>
        <translation>Use solo las fotos de un vuelo.</translation>
    </message>
    <message>
        <source>None of the photos can be placed on the ground.</source>
        <translation>No se puede situar ninguna de las fotos en el suelo.</translation>
    </message>
    <message>
        <source>The first is {}: {}.</source>
        <translation>La primera es {}: {}.</translation>
    </message>
    <message>
        <source>Not counted because they are far from the other photos: {}.</source>
        <translation>No se cuentan porque están lejos de las demás fotos: {}.</translation>
    </message>
    <message>
        <source>The photos cover {}; {} % of this area is in {} or more photos.</source>
        <translation>Las fotos cubren {}; el {} % de esta superficie está en {} o más fotos.</translation>
    </message>
    <message>
        <source>Photos without a recorded heading (yaw), oriented along the flight track: {}.</source>
        <translation>Fotos sin rumbo (guiñada) registrado, orientadas según la trayectoria de vuelo: {}.</translation>
    </message>
    <message>
        <source>Photos without a recorded camera pitch, assumed to point straight down: {}.</source>
        <translation>Fotos sin cabeceo de la cámara registrado, que se supone que apuntan en vertical hacia abajo: {}.</translation>
    </message>
    <message>
        <source>The median ground sampling distance is {}.</source>
        <translation>La mediana de la distancia de muestreo del suelo es de {}.</translation>
    </message>
    <message>
        <source>The median overlap with the next photo is {} %.</source>
        <translation>La mediana del solape con la foto siguiente es del {} %.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Height above ground (m)</source>
        <translation>Altura sobre el suelo (m)</translation>
    </message>
    <message>
        <source>Ground sampling distance (cm)</source>
        <translation>Distancia de muestreo del suelo (cm)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Guiñada (° desde el norte)</translation>
    </message>
    <message>
        <source>Overlapping photos</source>
        <translation>Fotos que se solapan</translation>
    </message>
    <message>
        <source>Overlap with the next photo (%)</source>
        <translation>Solape con la foto siguiente (%)</translation>
    </message>
</context><context>
    <name>PhotoInput</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Carpeta de fotos</translation>
    </message>
    <message>
        <source>Choose photos, or a folder of photos.</source>
        <translation>Elija fotos o una carpeta de fotos.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Carpeta no encontrada: {}</translation>
    </message>
    <message>
        <source>{} is left out: {}.</source>
        <translation>Se omite {}: {}.</translation>
    </message>
    <message>
        <source>Other files left out: {}.</source>
        <translation>Otros archivos omitidos: {}.</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Sin posición GPS</translation>
    </message>
</context><context>
    <name>PhotoModel</name>
    <message>
        <source>Above the place of take-off; in brackets above sea level</source>
        <translation>Sobre el punto de despegue; entre paréntesis, sobre el nivel del mar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>Omitido: {}</translation>
    </message>
    <message>
        <source>Extra input</source>
        <translation>Dato adicional</translation>
    </message>
    <message>
        <source>No GPS</source>
        <translation>Sin GPS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
</context><context>
    <name>PhotoPanel</name>
    <message>
        <source>Reading the photos…</source>
        <translation>Leyendo las fotos…</translation>
    </message>
    <message>
        <source>What the photos make up</source>
        <translation>Resumen de las fotos</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>Añadir &amp;fotos…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Añadir c&amp;arpeta…</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>Añadir todas las fotos de una carpeta</translation>
    </message>
    <message>
        <source>S&amp;ubfolders</source>
        <translation>S&amp;ubcarpetas</translation>
    </message>
    <message>
        <source>Also take the photos in the folders below a folder</source>
        <translation>Tomar también las fotos de las carpetas que contiene una carpeta</translation>
    </message>
    <message>
        <source>Take the selected files out of the list (Delete)</source>
        <translation>Quitar de la lista los archivos seleccionados (Supr)</translation>
    </message>
    <message>
        <source>Move the map to the selected photos, or to all</source>
        <translation>Mover el mapa a las fotos seleccionadas, o a todas</translation>
    </message>
    <message>
        <source>Drop photos or folders of photos here.

The photos of one task should overlap by 60 % or more.</source>
        <translation>Suelte aquí fotos o carpetas de fotos.

Las fotos de una tarea deben solaparse un 60 % o más.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Photos and videos ({})</source>
        <translation>Fotos y vídeos ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Reading the photos… {} of {}</source>
        <translation>Leyendo las fotos… {} de {}</translation>
    </message>
    <message>
        <source>Click to select the files</source>
        <translation>Pulse para seleccionar los archivos</translation>
    </message>
    <message>
        <source>Not all files could be read: {}</source>
        <translation>No se pudieron leer todos los archivos: {}</translation>
    </message>
    <message>
        <source>There are no photos in what you chose.</source>
        <translation>No hay fotos en lo que ha elegido.</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>aprox. {}</translation>
    </message>
    <message>
        <source>{} above take-off</source>
        <translation>{} sobre el punto de despegue</translation>
    </message>
    <message>
        <source>GSD {} cm/pixel</source>
        <translation>GSD {} cm/píxel</translation>
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
        <translation>Una tarea necesita al menos {} fotos, o un vídeo.</translation>
    </message>
    <message>
        <source>Fewer than {} photos seldom give a result.</source>
        <translation>Con menos de {} fotos rara vez hay un resultado.</translation>
    </message>
    <message>
        <source>Files left out: {}</source>
        <translation>Archivos omitidos: {}</translation>
    </message>
    <message>
        <source>Photos without GPS position: {}</source>
        <translation>Fotos sin posición GPS: {}</translation>
    </message>
    <message>
        <source>Copies of other photos: {}</source>
        <translation>Copias de otras fotos: {}</translation>
    </message>
    <message>
        <source>Photos that look blurred: {}</source>
        <translation>Fotos que parecen borrosas: {}</translation>
    </message>
    <message>
        <source>Photos far away from the others: {}</source>
        <translation>Fotos alejadas de las demás: {}</translation>
    </message>
    <message>
        <source>Taken as masks, because of “_mask” in the name: {}</source>
        <translation>Se toman como máscaras, por el «_mask» de su nombre: {}</translation>
    </message>
    <message>
        <source>Different cameras: {}</source>
        <translation>Cámaras distintas: {}</translation>
    </message>
    <message>
        <source>Different picture sizes: {}</source>
        <translation>Tamaños de imagen distintos: {}</translation>
    </message>
    <message>
        <source>Photos whose camera angle is unknown, assumed to look straight down: {}</source>
        <translation>Fotos cuyo ángulo de cámara se desconoce y que se supone que miran en vertical hacia abajo: {}</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is in the list: {}</source>
        <translation>Fotos RAW omitidas porque su JPEG está en la lista: {}</translation>
    </message>
    <message>
        <source>Multispectral: {}</source>
        <translation>Multiespectrales: {}</translation>
    </message>
    <message>
        <source>Thermal photos: {}</source>
        <translation>Fotos térmicas: {}</translation>
    </message>
    <message>
        <source>Only nodes of 2025 and later read {}.</source>
        <translation>Solo los nodos de 2025 y posteriores leen {}.</translation>
    </message>
    <message>
        <source>Videos, whose frames are used as photos: {}</source>
        <translation>Vídeos cuyos fotogramas se usan como fotos: {}</translation>
    </message>
    <message>
        <source>Videos without positions: {}. Without .srt files or control points, the results are not georeferenced.</source>
        <translation>Vídeos sin posiciones: {}. Sin archivos .srt o puntos de control, los resultados no están georreferenciados.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Borrosa</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>Alejada</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Otra cámara</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Otro tamaño</translation>
    </message>
    <message>
        <source>Angle unknown</source>
        <translation>Ángulo desconocido</translation>
    </message>
    <message>
        <source>Left out: JPEG exists</source>
        <translation>Omitida: existe el JPEG</translation>
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
        <translation>Sin posiciones</translation>
    </message>
</context><context>
    <name>PhotoPositions</name>
    <message>
        <source>Photo positions</source>
        <translation>Posiciones de las fotos</translation>
    </message>
    <message>
        <source>Creates points of drone photos, with altitude, orientation and camera.</source>
        <translation>Crea puntos de las fotos de dron, con altitud, orientación y cámara.</translation>
    </message>
    <message>
        <source>Photos without a position</source>
        <translation>Fotos sin posición</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Número de puntos</translation>
    </message>
    <message>
        <source>None of the photos has a GPS position.</source>
        <translation>Ninguna de las fotos tiene posición GPS.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation>Longitud (°)</translation>
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation>Latitud (°)</translation>
    </message>
    <message>
        <source>Altitude (m)</source>
        <translation>Altitud (m)</translation>
    </message>
    <message>
        <source>Height above take-off (m)</source>
        <translation>Altura sobre el punto de despegue (m)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Guiñada (° desde el norte)</translation>
    </message>
    <message>
        <source>Pitch (°, -90 is down)</source>
        <translation>Cabeceo (°, -90 es hacia abajo)</translation>
    </message>
    <message>
        <source>Roll (°)</source>
        <translation>Alabeo (°)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Distancia focal (mm)</translation>
    </message>
    <message>
        <source>Focal length (pixels)</source>
        <translation>Distancia focal (píxeles)</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Anchura (píxeles)</translation>
    </message>
    <message>
        <source>Height (pixels)</source>
        <translation>Altura (píxeles)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context><context>
    <name>PhotoReadingAlgorithm</name>
    <message>
        <source>Include subfolders</source>
        <translation>Incluir subcarpetas</translation>
    </message>
    <message>
        <source>photos,images,exif,xmp,gps,camera</source>
        <translation>fotos,photos,imágenes,images,exif,xmp,gps,cámara</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>No se encontraron fotos.</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is present: {}.</source>
        <translation>Fotos RAW omitidas porque su JPEG está presente: {}.</translation>
    </message>
</context><context>
    <name>PointCloud</name>
    <message>
        <source>Point cloud</source>
        <translation>Nube de puntos</translation>
    </message>
    <message>
        <source>Downloads the point cloud of a task as a layer that QGIS can display.</source>
        <translation>Descarga la nube de puntos de una tarea como una capa que QGIS puede mostrar.</translation>
    </message>
    <message>
        <source>las,laz,ept,lidar,3d,download</source>
        <translation>las,laz,ept,lidar,3d,nube de puntos,descargar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>LAZ or LAS file</source>
        <translation>Archivo LAZ o LAS</translation>
    </message>
    <message>
        <source>Point cloud that QGIS can display</source>
        <translation>Nube de puntos que QGIS puede mostrar</translation>
    </message>
    <message>
        <source>The task “{}” has no point cloud.</source>
        <translation>La tarea «{}» no tiene nube de puntos.</translation>
    </message>
    <message>
        <source>Process the task again without the options that skip the point cloud.</source>
        <translation>Procese la tarea de nuevo sin las opciones que omiten la nube de puntos.</translation>
    </message>
    <message>
        <source>Converting the point cloud…</source>
        <translation>Convirtiendo la nube de puntos…</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>No se puede mostrar la nube de puntos: {}</translation>
    </message>
</context><context>
    <name>PresetBox</name>
    <message>
        <source>A set of options that is kept on the server</source>
        <translation>Un conjunto de opciones que se guarda en el servidor</translation>
    </message>
    <message>
        <source>Save the options as a preset…</source>
        <translation>Guardar las opciones como preajuste…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Eliminar este preajuste</translation>
    </message>
    <message>
        <source>None: the node's own values</source>
        <translation>Ninguno: los valores del nodo</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Guardar preajuste</translation>
    </message>
    <message>
        <source>Name; one of your own presets is replaced</source>
        <translation>Nombre; si es el de un preajuste suyo, se reemplaza</translation>
    </message>
    <message>
        <source>Delete Preset</source>
        <translation>Eliminar preajuste</translation>
    </message>
    <message>
        <source>Delete “{}” from the server? Tasks that used it stay as they are.</source>
        <translation>¿Eliminar «{}» del servidor? Las tareas que lo utilizaron se quedan como están.</translation>
    </message>
</context><context>
    <name>ProcessImages</name>
    <message>
        <source>Process photos</source>
        <translation>Procesar fotos</translation>
    </message>
    <message>
        <source>Processes drone photos on a WebODM server and downloads the products.</source>
        <translation>Procesa fotos de dron en un servidor WebODM y descarga los productos.</translation>
    </message>
    <message>
        <source>photos,orthophoto,mosaic,dsm,dtm,point cloud,upload</source>
        <translation>fotos,photos,ortofoto,orthophoto,mosaico,mds,mdt,dsm,dtm,nube de puntos,subir</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modelo de superficie (MDS)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Modelo de terreno (MDT)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nube de puntos</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Informe de calidad</translation>
    </message>
    <message>
        <source>LAZ files (*.laz)</source>
        <translation>Archivos LAZ (*.laz)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation>Elija al menos un producto.</translation>
    </message>
    <message>
        <source>Task {} is complete, but {} could not be downloaded: {}</source>
        <translation>La tarea {} está completada, pero no se pudo descargar {}: {}</translation>
    </message>
</context><context>
    <name>RemarkList</name>
    <message>
        <source>Remarks on the inputs</source>
        <translation>Avisos sobre los datos</translation>
    </message>
</context><context>
    <name>RemoveProject</name>
    <message>
        <source>Delete project</source>
        <translation>Eliminar proyecto</translation>
    </message>
    <message>
        <source>Deletes a project and all its tasks. This cannot be undone.</source>
        <translation>Elimina un proyecto y todas sus tareas. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>borrar,eliminar,delete</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Número de proyecto</translation>
    </message>
    <message>
        <source>Project {} not found, or you do not have access to it.</source>
        <translation>No se encontró el proyecto {} o usted no tiene acceso a él.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Ejecute «Listar proyectos» para ver los proyectos disponibles.</translation>
    </message>
    <message>
        <source>Deleted the project “{}” and its tasks ({}).</source>
        <translation>Se eliminaron el proyecto «{}» y sus tareas ({}).</translation>
    </message>
</context><context>
    <name>RemoveTask</name>
    <message>
        <source>Delete task</source>
        <translation>Eliminar tarea</translation>
    </message>
    <message>
        <source>Deletes a task with its photos and results. This cannot be undone.</source>
        <translation>Elimina una tarea con sus fotos y resultados. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>borrar,eliminar,delete</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID de la tarea</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found in project {}.</source>
        <translation>No se encontró la tarea con el ID «{}» en el proyecto {}.</translation>
    </message>
    <message>
        <source>Run “List tasks” to see task IDs and project numbers.</source>
        <translation>Ejecute «Listar tareas» para ver los ID de las tareas y los números de los proyectos.</translation>
    </message>
    <message>
        <source>Deleted the task “{}”.</source>
        <translation>Se eliminó la tarea «{}».</translation>
    </message>
    <message>
        <source>The server has not deleted the task yet.</source>
        <translation>El servidor aún no ha eliminado la tarea.</translation>
    </message>
</context><context>
    <name>RestartDialog</name>
    <message>
        <source>Restart “{}”</source>
        <translation>Reiniciar «{}»</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>What was done before this stage is kept, which saves time</source>
        <translation>Lo que se hizo antes de esta etapa se conserva, lo que ahorra tiempo</translation>
    </message>
    <message>
        <source>Asking the server for the options…</source>
        <translation>Pidiendo las opciones al servidor…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>Empezar en</translation>
    </message>
    <message>
        <source>Options in bold differ from the processing node's own.</source>
        <translation>Las opciones en negrita difieren de las del nodo de procesamiento.</translation>
    </message>
    <message>
        <source>No node tells its options: the task runs with those it had.</source>
        <translation>Ningún nodo indica sus opciones: la tarea se ejecuta con las que tenía.</translation>
    </message>
</context><context>
    <name>RestartTask</name>
    <message>
        <source>Restart task</source>
        <translation>Reiniciar tarea</translation>
    </message>
    <message>
        <source>Processes a task again, optionally with other options.</source>
        <translation>Procesa una tarea de nuevo, opcionalmente con otras opciones.</translation>
    </message>
    <message>
        <source>rerun,again,repeat,options</source>
        <translation>volver a ejecutar,rerun,otra vez,repetir,opciones</translation>
    </message>
    <message>
        <source>Stage to start from (empty: the first)</source>
        <translation>Etapa desde la que empezar (vacío: la primera)</translation>
    </message>
</context><context>
    <name>ServerAlgorithm</name>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Conexión (vacío: la conexión actual del panel)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Proyecto (nombre o número; no es necesario con el ID de una tarea)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Tarea (nombre o ID)</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Número de proyecto</translation>
    </message>
    <message>
        <source>Enter the project number.</source>
        <translation>Introduzca el número del proyecto.</translation>
    </message>
    <message>
        <source>A name is not accepted, because this cannot be undone.</source>
        <translation>No se acepta un nombre, porque esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID de la tarea</translation>
    </message>
</context><context>
    <name>ServerSession</name>
    <message>
        <source>Asking the server for projects…</source>
        <translation>Consultando los proyectos del servidor…</translation>
    </message>
    <message>
        <source>There is nothing here yet.

New Task… begins with your photos.</source>
        <translation>Todavía no hay proyectos.

Haga clic en «Tarea nueva…» para empezar.</translation>
    </message>
</context><context>
    <name>ServerState</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected without login</source>
        <translation>Conectado sin iniciar sesión</translation>
    </message>
    <message>
        <source>Signed in as {}</source>
        <translation>Sesión iniciada como {}</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
</context><context>
    <name>SettingsForm</name>
    <message>
        <source>Downloads and uploads</source>
        <translation>Descargas y subidas</translation>
    </message>
    <message>
        <source>Download Folder</source>
        <translation>Carpeta de descargas</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Carpeta de descargas</translation>
    </message>
    <message>
        <source>Where results go. Those that are in another folder already stay there</source>
        <translation>Dónde se guardan los resultados. Los que ya están en otra carpeta se quedan allí</translation>
    </message>
    <message>
        <source>This is not the whole path of a folder. What was chosen before stays.</source>
        <translation>Esta no es la ruta completa de una carpeta. Se mantiene lo elegido antes.</translation>
    </message>
    <message>
        <source>Transfers at a time</source>
        <translation>Transferencias simultáneas</translation>
    </message>
    <message>
        <source>How many files go to or come from a server at once. Fewer leave more of the line to others; more than four are seldom faster</source>
        <translation>Número de transferencias simultáneas por servidor. Con menos queda más ancho de banda para los demás; más de cuatro rara vez son más rápidas</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>&amp;Carpeta de descargas</translation>
    </message>
    <message>
        <source>takes effect the next time a server is connected</source>
        <translation>tiene efecto la próxima vez que se conecte con un servidor</translation>
    </message>
    <message>
        <source>&amp;Transfers at a time</source>
        <translation>&amp;Transferencias simultáneas</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Seconds between two looks at running tasks</source>
        <translation>Segundos entre dos consultas de las tareas en curso</translation>
    </message>
    <message>
        <source>How often the server is asked how far running tasks and their consoles are</source>
        <translation>Con qué frecuencia se pregunta al servidor por el avance de las tareas en curso y sus consolas</translation>
    </message>
    <message>
        <source>Seconds between two looks at open projects</source>
        <translation>Segundos entre dos consultas de los proyectos abiertos</translation>
    </message>
    <message>
        <source>How often the server is asked for what others have changed, while the panel can be seen: each time about one of the projects that are open</source>
        <translation>Con qué frecuencia se pregunta al servidor qué han cambiado otros, mientras el panel esté visible: cada vez por uno de los proyectos abiertos</translation>
    </message>
    <message>
        <source>&amp;Running tasks every</source>
        <translation>Tare&amp;as en curso cada</translation>
    </message>
    <message>
        <source>and their consoles</source>
        <translation>y sus consolas</translation>
    </message>
    <message>
        <source>one of them by turns, while the panel can be seen</source>
        <translation>uno por turno, mientras el panel esté visible</translation>
    </message>
    <message>
        <source>Open &amp;projects every</source>
        <translation>&amp;Proyectos abiertos cada</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Tell on the &amp;desktop when a task ends while QGIS is not in front</source>
        <translation>Avisar en el &amp;escritorio cuando termine una tarea mientras QGIS no está en primer plano</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Notificaciones en el escritorio</translation>
    </message>
    <message>
        <source>What happens is told in QGIS's message bar in any case</source>
        <translation>La barra de mensajes de QGIS lo dice en cualquier caso</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Errors and messages</source>
        <translation>Errores y mensajes</translation>
    </message>
    <message>
        <source>Everything, each request too</source>
        <translation>Todo, incluida cada petición</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Cuánto se registra</translation>
    </message>
    <message>
        <source>What the panel “Log Messages” shows under “OrthoDock”. Of a request it is the method, the path, the status and the time it took; never a login</source>
        <translation>Lo que el panel «Mensajes del registro» muestra en «OrthoDock». De una petición: el método, la ruta, el estado y la duración; nunca credenciales</translation>
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
        <translation>Para informar de errores: versiones, configuración, tipo de servidores y final del registro. Se omiten las credenciales y los nombres de servidores y usuarios</translation>
    </message>
    <message>
        <source>What became of the diagnostics</source>
        <translation>Estado de la copia del diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>Preguntando a los servidores…</translation>
    </message>
    <message>
        <source>Copied. Look through the text before you publish it.</source>
        <translation>Copiado. Revise el texto antes de publicarlo.</translation>
    </message>
</context><context>
    <name>ShippedModel</name>
    <message>
        <source>Height of trees, crops and buildings above the ground: the surface model of a task minus its terrain model, in meters. The task must have both models.</source>
        <translation>Altura de árboles, cultivos y edificios sobre el suelo: el modelo de superficie de una tarea menos su modelo de terreno, en metros. La tarea debe tener los dos modelos.</translation>
    </message>
    <message>
        <source>The name of a connection saved in the OrthoDock panel. If empty: the current connection of the panel; without a desktop, the server in the environment variable ORTHODOCK_URL if it is set, otherwise the saved connection.</source>
        <translation>El nombre de una conexión guardada en el panel de OrthoDock. Si está vacío: la conexión actual del panel; sin escritorio, el servidor de la variable de entorno ORTHODOCK_URL si está definida y, si no, la conexión guardada.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the task is specified by ID.</source>
        <translation>Por nombre o número. No es necesario si la tarea se indica por su ID.</translation>
    </message>
    <message>
        <source>Height above the ground in meters.</source>
        <translation>Altura sobre el suelo en metros.</translation>
    </message>
    <message>
        <source>By ID, or by name within the project.</source>
        <translation>Por ID, o por nombre dentro del proyecto.</translation>
    </message>
    <message>
        <source>Canopy height</source>
        <translation>Altura del dosel</translation>
    </message>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Conexión (vacío: la conexión actual del panel)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Proyecto (nombre o número; no es necesario con el ID de una tarea)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Tarea (nombre o ID)</translation>
    </message>
    <message>
        <source>Change of elevation between two flights over one site: the surface model of the later task minus that of the earlier task, in meters. If the elevations of one flight have an offset, the difference has it too: use ground control points in both tasks.</source>
        <translation>Cambio de elevación entre dos vuelos sobre un mismo lugar: el modelo de superficie de la tarea posterior menos el de la tarea anterior, en metros. Si las elevaciones de un vuelo tienen un desplazamiento, la diferencia también lo tiene: use puntos de control terrestre en las dos tareas.</translation>
    </message>
    <message>
        <source>The later task.</source>
        <translation>La tarea posterior.</translation>
    </message>
    <message>
        <source>dsm.tif compares the surface with buildings and plants, dtm.tif only the ground.</source>
        <translation>dsm.tif compara la superficie con edificios y plantas; dtm.tif, solo el suelo.</translation>
    </message>
    <message>
        <source>The earlier task: by ID, or by name within the project.</source>
        <translation>La tarea anterior: por ID, o por nombre dentro del proyecto.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the tasks are specified by ID.</source>
        <translation>Por nombre o número. No es necesario si las tareas se indican por su ID.</translation>
    </message>
    <message>
        <source>Change in meters; positive where the later elevation is higher.</source>
        <translation>Cambio en metros; positivo donde la elevación posterior es mayor.</translation>
    </message>
    <message>
        <source>Change between two tasks</source>
        <translation>Cambio entre dos tareas</translation>
    </message>
    <message>
        <source>Later task (name or ID)</source>
        <translation>Tarea posterior (nombre o ID)</translation>
    </message>
    <message>
        <source>Models to compare (dsm.tif or dtm.tif)</source>
        <translation>Modelos que se comparan (dsm.tif o dtm.tif)</translation>
    </message>
    <message>
        <source>Earlier task (name or ID)</source>
        <translation>Tarea anterior (nombre o ID)</translation>
    </message>
    <message>
        <source>Project of both tasks (name or number; not needed with task IDs)</source>
        <translation>Proyecto de las dos tareas (nombre o número; no es necesario con los ID de las tareas)</translation>
    </message>
    <message>
        <source>Change of elevation</source>
        <translation>Cambio de elevación</translation>
    </message>
    <message>
        <source>Processes the photos of one flight on a WebODM server to an orthophoto, a surface model and its hillshade, and adds all three to the map.</source>
        <translation>Procesa las fotos de un vuelo en un servidor WebODM para obtener una ortofoto, un modelo de superficie y su mapa de sombras, y añade los tres al mapa.</translation>
    </message>
    <message>
        <source>The surface model, lit from the north-west.</source>
        <translation>El modelo de superficie, iluminado desde el noroeste.</translation>
    </message>
    <message>
        <source>Option names are those of the processing node. They are checked before the upload.</source>
        <translation>Los nombres de las opciones son los del nodo de procesamiento. Se comprueban antes de la subida.</translation>
    </message>
    <message>
        <source>The photos of one flight. They should overlap by 60 % or more and carry GPS positions.</source>
        <translation>Las fotos de un vuelo. Deben solaparse un 60 % o más y llevar posiciones GPS.</translation>
    </message>
    <message>
        <source>Elevations of the surface with buildings and plants, in meters.</source>
        <translation>Elevaciones de la superficie con edificios y plantas, en metros.</translation>
    </message>
    <message>
        <source>GeoTIFF in the projected CRS chosen by the server.</source>
        <translation>GeoTIFF en el SRC proyectado que elige el servidor.</translation>
    </message>
    <message>
        <source>The project of the task, by name or number. A new name creates a project.</source>
        <translation>El proyecto de la tarea, por nombre o número. Un nombre nuevo crea un proyecto.</translation>
    </message>
    <message>
        <source>Photos to maps</source>
        <translation>De fotos a mapas</translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation>Mapa de sombras</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dem-resolution": 5}</source>
        <translation>Opciones de procesamiento como JSON, por ejemplo {"dem-resolution": 5}</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Carpeta de fotos</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modelo de superficie (MDS)</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Ortofoto</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Proyecto (nombre o número; un nombre nuevo crea un proyecto)</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
</context><context>
    <name>Styling</name>
    <message>
        <source>Formula for the bands of the orthophoto, such as NDVI</source>
        <translation>Fórmula para las bandas de la ortofoto, por ejemplo NDVI</translation>
    </message>
    <message>
        <source>Band order, such as RGN (empty: detected by the server)</source>
        <translation>Orden de las bandas, por ejemplo RGN (vacío: lo detecta el servidor)</translation>
    </message>
    <message>
        <source>Color ramp</source>
        <translation>Rampa de color</translation>
    </message>
    <message>
        <source>Minimum of the color ramp</source>
        <translation>Mínimo de la rampa de color</translation>
    </message>
    <message>
        <source>Maximum of the color ramp</source>
        <translation>Máximo de la rampa de color</translation>
    </message>
    <message>
        <source>Hillshade (vertical exaggeration)</source>
        <translation>Mapa de sombras (exageración vertical)</translation>
    </message>
    <message>
        <source>Enter both minimum and maximum of the color ramp, or neither.</source>
        <translation>Introduzca tanto el mínimo como el máximo de la rampa de color, o ninguno de los dos.</translation>
    </message>
    <message>
        <source>The minimum of the color ramp must be less than the maximum.</source>
        <translation>El mínimo de la rampa de color debe ser menor que el máximo.</translation>
    </message>
    <message>
        <source>Formulas are available only for the orthophoto.</source>
        <translation>Las fórmulas solo están disponibles para la ortofoto.</translation>
    </message>
    <message>
        <source>Hillshade is available only for surface and terrain models.</source>
        <translation>El mapa de sombras solo está disponible para modelos de superficie y de terreno.</translation>
    </message>
    <message>
        <source>The formula “{}” is not available for the orthophoto of this task.</source>
        <translation>La fórmula «{}» no está disponible para la ortofoto de esta tarea.</translation>
    </message>
    <message>
        <source>The color ramp “{}” is not available on the server.</source>
        <translation>La rampa de color «{}» no está disponible en el servidor.</translation>
    </message>
    <message>
        <source>Available: {}.</source>
        <translation>Disponibles: {}.</translation>
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
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
</context><context>
    <name>TaskInfo</name>
    <message>
        <source>Task info</source>
        <translation>Información de la tarea</translation>
    </message>
    <message>
        <source>Returns status, progress, assets and other properties of a task.</source>
        <translation>Devuelve el estado, el progreso, los resultados y otras propiedades de una tarea.</translation>
    </message>
    <message>
        <source>status,progress,assets,state</source>
        <translation>estado,status,progreso,resultados,assets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</source>
        <translation>Estado: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Mensaje de error</translation>
    </message>
    <message>
        <source>Assets, separated by commas</source>
        <translation>Resultados, separados por comas</translation>
    </message>
    <message>
        <source>Processing options as JSON</source>
        <translation>Opciones de procesamiento como JSON</translation>
    </message>
    <message>
        <source>Processing node</source>
        <translation>Nodo de procesamiento</translation>
    </message>
    <message>
        <source>Creation time (ISO 8601)</source>
        <translation>Fecha y hora de creación (ISO 8601)</translation>
    </message>
    <message>
        <source>CRS of the results</source>
        <translation>SRC de los resultados</translation>
    </message>
    <message>
        <source>Extent: west, east, south, north [EPSG:4326]</source>
        <translation>Extensión: oeste, este, sur, norte [EPSG:4326]</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>Progreso (%)</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Número de fotos</translation>
    </message>
    <message>
        <source>Processing time (seconds)</source>
        <translation>Tiempo de procesamiento (segundos)</translation>
    </message>
    <message>
        <source>Size on the server (MB)</source>
        <translation>Tamaño en el servidor (MB)</translation>
    </message>
</context><context>
    <name>TaskMaking</name>
    <message>
        <source>The processing node does not accept videos.</source>
        <translation>El nodo de procesamiento no acepta vídeos.</translation>
    </message>
    <message>
        <source>Choose another node, or remove the videos.</source>
        <translation>Elija otro nodo o quite los vídeos.</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>No se encontraron fotos.</translation>
    </message>
    <message>
        <source>Choose photos, or a folder that directly contains photos.</source>
        <translation>Elija fotos o una carpeta que las contenga directamente.</translation>
    </message>
    <message>
        <source>No photo or video has a position, so the results will not be georeferenced. Add a GCP file, geo.txt, or the .srt files of the videos.</source>
        <translation>Ninguna foto ni ningún vídeo tiene posición, así que los resultados no estarán georreferenciados. Añada un archivo GCP, un geo.txt o los archivos .srt de los vídeos.</translation>
    </message>
</context><context>
    <name>TaskMakingAlgorithm</name>
    <message>
        <source>Task name</source>
        <translation>Nombre de la tarea</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Proyecto (nombre o número; un nombre nuevo crea un proyecto)</translation>
    </message>
    <message>
        <source>GCP file (gcp_list.txt)</source>
        <translation>Archivo GCP (gcp_list.txt)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON, from the algorithm “Boundary”</source>
        <translation>Límite como GeoJSON, del algoritmo «Límite»</translation>
    </message>
    <message>
        <source>ID of a task to resume (instead of creating one)</source>
        <translation>ID de la tarea que se reanuda (en lugar de crear una)</translation>
    </message>
    <message>
        <source>Heights are in feet if the CRS of the table uses feet</source>
        <translation>Las alturas están en pies si el SRC de la tabla usa pies</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Los puntos de control terrestre deben estar en un archivo .txt, no en {}.</translation>
    </message>
    <message>
        <source>Use the algorithm “GCP file” to create one.</source>
        <translation>Use el algoritmo «Archivo GCP» para crear uno.</translation>
    </message>
    <message>
        <source>Task {} has started.</source>
        <translation>La tarea {} se ha iniciado.</translation>
    </message>
    <message>
        <source>Uploading files ({})…</source>
        <translation>Subiendo archivos ({})…</translation>
    </message>
    <message>
        <source>Created task {}. If the run is interrupted, resume it with {}={}.</source>
        <translation>Tarea {} creada. Si la ejecución se interrumpe, reanúdela con {}={}.</translation>
    </message>
    <message>
        <source>Uploading the missing photos of task {}…</source>
        <translation>Subiendo las fotos que faltan de la tarea {}…</translation>
    </message>
    <message>
        <source>Not all photos of task {} are on the server.</source>
        <translation>No todas las fotos de la tarea {} están en el servidor.</translation>
    </message>
    <message>
        <source>Only the QGIS profile that started the upload can resume it. Resume it there, or create a new task.</source>
        <translation>Solo el perfil de QGIS que inició la subida puede reanudarla. Reanúdela desde él o cree una tarea nueva.</translation>
    </message>
</context><context>
    <name>TaskOptions</name>
    <message>
        <source>Processing options</source>
        <translation>Opciones de procesamiento</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dsm": true}</source>
        <translation>Opciones de procesamiento como JSON, por ejemplo {"dsm": true}</translation>
    </message>
    <message>
        <source>Server preset (options above take precedence)</source>
        <translation>Preajuste del servidor (las opciones de arriba tienen prioridad)</translation>
    </message>
    <message>
        <source>Processing node (name or number; empty: the server chooses)</source>
        <translation>Nodo de procesamiento (nombre o número; vacío: elige el servidor)</translation>
    </message>
    <message>
        <source>The option “{}” is “{}” in the table, but “{}” in the JSON.</source>
        <translation>La opción «{}» es «{}» en la tabla, pero «{}» en el JSON.</translation>
    </message>
    <message>
        <source>Specify each option only once.</source>
        <translation>Indique cada opción una sola vez.</translation>
    </message>
    <message>
        <source>Preset “{}” not found on the server.</source>
        <translation>No se encontró el preajuste «{}» en el servidor.</translation>
    </message>
    <message>
        <source>Available presets: {}.</source>
        <translation>Preajustes disponibles: {}.</translation>
    </message>
    <message>
        <source>This server does not list its processing nodes.</source>
        <translation>Este servidor no ofrece una lista de sus nodos de procesamiento.</translation>
    </message>
    <message>
        <source>Enter the number of the processing node, or leave the parameter empty.</source>
        <translation>Introduzca el número del nodo de procesamiento o deje el parámetro vacío.</translation>
    </message>
    <message>
        <source>Processing node “{}” not found.</source>
        <translation>No se encontró el nodo de procesamiento «{}».</translation>
    </message>
    <message>
        <source>Available processing nodes: {}.</source>
        <translation>Nodos de procesamiento disponibles: {}.</translation>
    </message>
    <message>
        <source>The processing options could not be checked: the processing node does not list its options.</source>
        <translation>No se pudieron comprobar las opciones de procesamiento: el nodo de procesamiento no ofrece una lista de sus opciones.</translation>
    </message>
    <message>
        <source>Option “{}” in the last row has no value.</source>
        <translation>A la opción «{}» de la última fila le falta el valor.</translation>
    </message>
    <message>
        <source>Enter each option followed by its value.</source>
        <translation>Introduzca cada opción seguida de su valor.</translation>
    </message>
    <message>
        <source>The value “{}” has no option name.</source>
        <translation>Al valor «{}» le falta el nombre de la opción.</translation>
    </message>
    <message>
        <source>The option “{}” is in the table more than once.</source>
        <translation>La opción «{}» está más de una vez en la tabla.</translation>
    </message>
    <message>
        <source>The processing options are not valid JSON: {}.</source>
        <translation>Las opciones de procesamiento no son JSON válido: {}.</translation>
    </message>
    <message>
        <source>The processing options must be a JSON object such as {"dsm": true, "pc-quality": "high"}.</source>
        <translation>Las opciones de procesamiento deben ser un objeto JSON, por ejemplo {"dsm": true, "pc-quality": "high"}.</translation>
    </message>
</context><context>
    <name>TaskReports</name>
    <message>
        <source>“{}” is ready</source>
        <translation>«{}» está lista</translation>
    </message>
    <message>
        <source>The end of the console says why.</source>
        <translation>El final de la consola indica el motivo.</translation>
    </message>
    <message>
        <source>“{}” failed: {}</source>
        <translation>«{}» ha fallado: {}</translation>
    </message>
    <message>
        <source>Show Console</source>
        <translation>Mostrar consola</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Actualizar capas</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Añadir al mapa</translation>
    </message>
    <message>
        <source>{} is saved: {}</source>
        <translation>Se ha guardado «{}»: {}</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
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
        <translation>Eliminando…</translation>
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
        <translation>En cola</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Upload interrupted</source>
        <translation>Subida interrumpida</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>Faltan fotos</translation>
    </message>
    <message>
        <source>Sending to node</source>
        <translation>Enviando al nodo</translation>
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation>Esperando un nodo</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Esperando al servidor</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>{}, {} left</source>
        <translation>{}, quedan {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} de {} archivos</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{}/s</translation>
    </message>
</context><context>
    <name>TaskTreeModel</name>
    <message>
        <source>Tasks: {} of {}</source>
        <translation>Tareas: {} de {}</translation>
    </message>
    <message>
        <source>Tasks: {}</source>
        <translation>Tareas: {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Fotos: {}</translation>
    </message>
    <message>
        <source>On {}</source>
        <translation>En {}</translation>
    </message>
    <message>
        <source>Created {}</source>
        <translation>Creada el {}</translation>
    </message>
</context><context>
    <name>TaskTreeView</name>
    <message>
        <source>Projects and tasks</source>
        <translation>Proyectos y tareas</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>Columnas habituales</translation>
    </message>
</context><context>
    <name>PhotoThumbnails</name>
    <message>
        <source>Fetch thumbnails for {}</source>
        <translation>Obtener miniaturas para {}</translation>
    </message>
</context><context>
    <name>Titles</name>
    <message>
        <source>Task {}</source>
        <translation>Tarea {}</translation>
    </message>
    <message>
        <source>Project {}</source>
        <translation>Proyecto {}</translation>
    </message>
</context><context>
    <name>UploadReports</name>
    <message>
        <source>“{}” could no longer be stopped: everything had arrived, and the task has been started. Cancel or remove it if you do not want it.</source>
        <translation>«{}» ya no se pudo detener: todo había llegado y la tarea se ha iniciado. Cancélela o elimínela si no la quiere.</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>Eliminar tarea</translation>
    </message>
    <message>
        <source>Remove the task and what has arrived of it from the server</source>
        <translation>Eliminar del servidor la tarea y lo que ha llegado de ella</translation>
    </message>
    <message>
        <source>The upload of “{}” is not complete: {}</source>
        <translation>La subida de «{}» no está completa: {}</translation>
    </message>
    <message>
        <source>Send as New Task</source>
        <translation>Enviar como tarea nueva</translation>
    </message>
    <message>
        <source>Upload all files again; the other task stays as it is</source>
        <translation>Subir de nuevo todos los archivos; la otra tarea queda como está</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>The upload of “{}” continues. {}</source>
        <translation>La subida de «{}» continúa. {}</translation>
    </message>
    <message>
        <source>The upload of “{}” is no longer interrupted.</source>
        <translation>La subida de «{}» ya no está interrumpida.</translation>
    </message>
    <message>
        <source>The upload of “{}” failed</source>
        <translation>La subida de «{}» ha fallado</translation>
    </message>
</context><context>
    <name>Values</name>
    <message>
        <source>The CRS “{}” has no EPSG code.</source>
        <translation>El SRC «{}» no tiene código EPSG.</translation>
    </message>
    <message>
        <source>The server accepts only coordinate systems with an EPSG code.</source>
        <translation>El servidor solo acepta sistemas de coordenadas con código EPSG.</translation>
    </message>
    <message>
        <source>Cannot write to {}.</source>
        <translation>No se puede escribir en {}.</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Elija otro archivo o carpeta.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>No se puede escribir en {}: {}.</translation>
    </message>
    <message>
        <source>Cannot write the layer: {}</source>
        <translation>No se puede escribir la capa: {}</translation>
    </message>
</context><context>
    <name>WaitForTask</name>
    <message>
        <source>Wait for task</source>
        <translation>Esperar a la tarea</translation>
    </message>
    <message>
        <source>Waits until a task is complete and shows its console output.</source>
        <translation>Espera hasta que una tarea termine y muestra su salida de consola.</translation>
    </message>
    <message>
        <source>watch,progress,console,poll</source>
        <translation>esperar,vigilar,watch,progreso,consola</translation>
    </message>
    <message>
        <source>Assets of the task, separated by commas</source>
        <translation>Resultados de la tarea, separados por comas</translation>
    </message>
</context><context>
    <name>Watch</name>
    <message>
        <source>Timeout (minutes; empty: none)</source>
        <translation>Tiempo de espera máximo (minutos; vacío: ninguno)</translation>
    </message>
    <message>
        <source>Timeout until a processing node accepts the task (minutes; 0: none)</source>
        <translation>Tiempo de espera máximo hasta que un nodo de procesamiento acepte la tarea (minutos; 0: ninguno)</translation>
    </message>
    <message>
        <source>On cancel, also cancel the task on the server</source>
        <translation>Al cancelar, cancelar también la tarea en el servidor</translation>
    </message>
    <message>
        <source>Waiting for task {}…</source>
        <translation>Esperando a la tarea {}…</translation>
    </message>
    <message>
        <source>Task {} continues on the server.</source>
        <translation>La tarea {} continúa en el servidor.</translation>
    </message>
    <message>
        <source>Canceling task {} on the server.</source>
        <translation>Cancelando la tarea {} en el servidor.</translation>
    </message>
    <message>
        <source>Could not cancel task {} on the server: {}</source>
        <translation>No se pudo cancelar la tarea {} en el servidor: {}</translation>
    </message>
    <message>
        <source>No processing node accepted the task within {} min.</source>
        <translation>Ningún nodo de procesamiento aceptó la tarea en {} min.</translation>
    </message>
</context></TS>
