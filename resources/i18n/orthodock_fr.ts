<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddTileLayer</name>
    <message>
        <source>Add tile layer</source>
        <translation>Ajouter une couche de tuiles</translation>
    </message>
    <message>
        <source>Adds a raster of a task to the map as a tile layer, without downloading it.</source>
        <translation>Ajoute un raster d'une tâche à la carte sous forme de couche de tuiles, sans le télécharger.</translation>
    </message>
    <message>
        <source>xyz,tiles,orthophoto,dsm,dtm,ndvi,plant health,formula,stream</source>
        <translation>xyz,tuiles,orthophoto,mns,mnt,dsm,dtm,ndvi,santé des plantes,végétation,formule,flux</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Tile layer</source>
        <translation>Couche de tuiles</translation>
    </message>
</context><context>
    <name>Api</name>
    <message>
        <source>This is not a web address.</source>
        <translation>Ce n'est pas une adresse web.</translation>
    </message>
    <message>
        <source>It should look like https://webodm.example.org.</source>
        <translation>Elle doit ressembler à https://webodm.example.org.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password.</source>
        <translation>L'adresse contient un nom d'utilisateur ou un mot de passe.</translation>
    </message>
    <message>
        <source>Enter them in their own fields.</source>
        <translation>Saisissez-les dans leurs propres champs.</translation>
    </message>
    <message>
        <source>The server's answer is too large.</source>
        <translation>La réponse du serveur est trop volumineuse.</translation>
    </message>
    <message>
        <source>The server's answer is nested too deeply.</source>
        <translation>La réponse du serveur est trop imbriquée.</translation>
    </message>
    <message>
        <source>The server's answer has an invalid length.</source>
        <translation>La réponse du serveur a une longueur non valide.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>La réponse s'est interrompue.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>La réponse du serveur n'est pas du HTTP valide.</translation>
    </message>
    <message>
        <source>The answer broke off: {}</source>
        <translation>La réponse s'est interrompue : {}</translation>
    </message>
    <message>
        <source>The server's answer has the unknown encoding {}.</source>
        <translation>La réponse du serveur a l'encodage inconnu {}.</translation>
    </message>
    <message>
        <source>The encoding of the server's answer is invalid.</source>
        <translation>L'encodage de la réponse du serveur n'est pas valide.</translation>
    </message>
    <message>
        <source>The server's answer has too many values.</source>
        <translation>La réponse du serveur contient trop de valeurs.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} existe déjà.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing is overwritten.</source>
        <translation>Choisissez un autre dossier ; rien n'est écrasé.</translation>
    </message>
    <message>
        <source>cannot be unpacked: {}</source>
        <translation>ne peut pas être décompressé : {}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>{} cannot be unpacked into {}: {}.</source>
        <translation>{} ne peut pas être décompressé dans {} : {}.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Choisissez un autre dossier ou libérez de l'espace disque.</translation>
    </message>
    <message>
        <source>contains too many files</source>
        <translation>contient trop de fichiers</translation>
    </message>
    <message>
        <source>The disk has {} MB free, {} needs {} MB.</source>
        <translation>Il reste {} Mo sur le disque, {} a besoin de {} Mo.</translation>
    </message>
    <message>
        <source>Free some disk space, or choose another folder.</source>
        <translation>Libérez de l'espace disque ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>holds {} files</source>
        <translation>contient {} fichiers</translation>
    </message>
    <message>
        <source>is damaged or cut short</source>
        <translation>est endommagé ou tronqué</translation>
    </message>
    <message>
        <source>would become {} MB</source>
        <translation>occuperait {} Mo une fois décompressé</translation>
    </message>
    <message>
        <source>uses an unknown compression method</source>
        <translation>utilise une méthode de compression inconnue</translation>
    </message>
    <message>
        <source>holds a link: {!r:.200}</source>
        <translation>contient un lien : {!r:.200}</translation>
    </message>
    <message>
        <source>holds a forbidden name: {!r:.200}</source>
        <translation>contient un nom interdit : {!r:.200}</translation>
    </message>
    <message>
        <source>holds a file twice: {!r:.200}</source>
        <translation>contient deux fois le même fichier : {!r:.200}</translation>
    </message>
    <message>
        <source>Download it again, or look at it with another program.</source>
        <translation>Téléchargez-le à nouveau ou examinez-le avec un autre programme.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the permission to write to this one.</source>
        <translation>Choisissez un autre dossier ou demandez le droit d'écrire dans celui-ci.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Cannot write {} to the folder {}: {}.</source>
        <translation>Impossible d'écrire {} dans le dossier {} : {}.</translation>
    </message>
    <message>
        <source>Not enough disk space in {}: {} MB free, {} MB needed.</source>
        <translation>Espace disque insuffisant dans {} : {} Mo libres, {} Mo nécessaires.</translation>
    </message>
    <message>
        <source>The server did not begin the export.</source>
        <translation>Le serveur n'a pas commencé l'export.</translation>
    </message>
    <message>
        <source>The server did not say how the export goes.</source>
        <translation>Le serveur n'a pas indiqué où en est l'export.</translation>
    </message>
    <message>
        <source>The export failed: {}</source>
        <translation>Échec de l'export : {}</translation>
    </message>
    <message>
        <source>The server did not begin the import.</source>
        <translation>Le serveur n'a pas commencé l'import.</translation>
    </message>
    <message>
        <source>The download broke off.</source>
        <translation>Le téléchargement s'est interrompu.</translation>
    </message>
    <message>
        <source>The server did not confirm the upload.</source>
        <translation>Le serveur n'a pas confirmé l'envoi.</translation>
    </message>
    <message>
        <source>The task is not there.</source>
        <translation>La tâche est introuvable.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Vérifiez l'adresse et le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or add its authority in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Demandez un certificat valide à l'administrateur du serveur, ou ajoutez son autorité de certification dans QGIS : Préférences ▸ Options ▸ Authentification ▸ Gestion des certificats.</translation>
    </message>
    <message>
        <source>Check the user name and the password of this connection.</source>
        <translation>Vérifiez le nom d'utilisateur et le mot de passe de cette connexion.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for this right.</source>
        <translation>Demandez ce droit au propriétaire du projet ou à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>Open the address in a web browser, or ask the administrator of the network.</source>
        <translation>Ouvrez l'adresse dans un navigateur ou demandez à l'administrateur du réseau.</translation>
    </message>
    <message>
        <source>It may have been removed: refresh the list.</source>
        <translation>L'élément a peut-être été supprimé : actualisez la liste.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to raise the limit of its proxy (nginx: client_max_body_size).</source>
        <translation>Demandez à l'administrateur du serveur d'augmenter la limite de son proxy (nginx : client_max_body_size).</translation>
    </message>
    <message>
        <source>Try again in a while; if it stays, ask whoever runs the server.</source>
        <translation>Réessayez plus tard ; si le problème persiste, adressez-vous à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>Check that the address is that of a WebODM server.</source>
        <translation>Vérifiez que l'adresse est bien celle d'un serveur WebODM.</translation>
    </message>
    <message>
        <source>Read the end of the task's console for the reason.</source>
        <translation>La fin de la console de la tâche en donne la raison.</translation>
    </message>
    <message>
        <source>Resume the upload to try them again, or leave them out.</source>
        <translation>Reprenez l'envoi pour les essayer à nouveau, ou ignorez-les.</translation>
    </message>
    <message>
        <source>{} of {} files could not be uploaded: {}</source>
        <translation>{} fichiers sur {} n'ont pas pu être envoyés : {}</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The address answers, but not as a WebODM server does.</source>
        <translation>L'adresse répond, mais pas comme un serveur WebODM.</translation>
    </message>
    <message>
        <source>The proxy does not connect to {}: {}.</source>
        <translation>Le proxy ne se connecte pas à {} : {}.</translation>
    </message>
    <message>
        <source>Check the proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Vérifiez le proxy dans QGIS : Préférences ▸ Options ▸ Réseau.</translation>
    </message>
    <message>
        <source>Enter the address with http:// only if you trust the network: others in it can read the password.</source>
        <translation>Saisissez l'adresse avec http:// seulement si vous faites confiance au réseau : d'autres peuvent y lire le mot de passe.</translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation>Saisissez l'adresse avec https://.</translation>
    </message>
    <message>
        <source>SOCKS proxies need the Python package PySocks.</source>
        <translation>Les proxys SOCKS nécessitent le paquet Python PySocks.</translation>
    </message>
    <message>
        <source>Install PySocks for the Python of QGIS, or choose an HTTP proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Installez PySocks pour le Python de QGIS ou choisissez un proxy HTTP dans QGIS : Préférences ▸ Options ▸ Réseau.</translation>
    </message>
    <message>
        <source>The proxy for {} cannot be reached: {}</source>
        <translation>Le proxy pour {} est injoignable : {}</translation>
    </message>
    <message>
        <source>The answer of {} is not valid HTTP: {}</source>
        <translation>La réponse de {} n'est pas du HTTP valide : {}</translation>
    </message>
    <message>
        <source>The server at {} cannot be reached: {}</source>
        <translation>Le serveur à l'adresse {} est injoignable : {}</translation>
    </message>
    <message>
        <source>The request to {} failed: {}</source>
        <translation>Échec de la requête à {} : {}</translation>
    </message>
    <message>
        <source>The secure connection to {} failed: {}</source>
        <translation>Échec de la connexion sécurisée à {} : {}</translation>
    </message>
    <message>
        <source>The server requires a client certificate.</source>
        <translation>Le serveur exige un certificat client.</translation>
    </message>
    <message>
        <source>OrthoDock cannot send one. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>OrthoDock ne peut pas en envoyer. Demandez à l'administrateur du serveur d'en exempter les chemins sous /api/.</translation>
    </message>
    <message>
        <source>The server at {} uses http: a secure connection is not possible.</source>
        <translation>Le serveur à {} utilise http : une connexion sécurisée n'est pas possible.</translation>
    </message>
    <message>
        <source>The server at {} accepts only https.</source>
        <translation>Le serveur à {} n'accepte que https.</translation>
    </message>
    <message>
        <source>The request is too large for the server, or for a proxy in front of it: {}</source>
        <translation>La requête est trop volumineuse pour le serveur, ou pour un proxy placé devant lui : {}</translation>
    </message>
    <message>
        <source>The network requires you to sign in first.</source>
        <translation>Le réseau exige d'abord que vous vous identifiiez.</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in there, then try again.</source>
        <translation>Ouvrez une page web dans votre navigateur, connectez-vous-y, puis réessayez.</translation>
    </message>
    <message>
        <source>Its page says “{}”.</source>
        <translation>Sa page indique « {} ».</translation>
    </message>
    <message>
        <source>A proxy in front of the server requires its own login ({}).</source>
        <translation>Un proxy placé devant le serveur exige sa propre identification ({}).</translation>
    </message>
    <message>
        <source>It cannot be combined with the login of WebODM. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>Elle ne peut pas être combinée avec celle de WebODM. Demandez à l'administrateur du serveur d'en exempter les chemins sous /api/.</translation>
    </message>
    <message>
        <source>A firewall or bot check in front of the server blocks the request (HTTP {}).</source>
        <translation>Un pare-feu ou un contrôle anti-robots placé devant le serveur bloque la requête (HTTP {}).</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to let the paths below /api/ through its firewall or bot check.</source>
        <translation>Demandez à l'administrateur du serveur de laisser passer les chemins sous /api/ à travers son pare-feu ou son contrôle anti-robots.</translation>
    </message>
    <message>
        <source>The proxy requires a login.</source>
        <translation>Le proxy exige une identification.</translation>
    </message>
    <message>
        <source>Enter its user name and password in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Saisissez son nom d'utilisateur et son mot de passe dans QGIS : Préférences ▸ Options ▸ Réseau.</translation>
    </message>
    <message>
        <source>The server redirects {} requests to {}</source>
        <translation>Le serveur redirige les requêtes {} vers {}</translation>
    </message>
    <message>
        <source>Enter that address (as far as the host) in the connection.</source>
        <translation>Indiquez cette adresse (jusqu'au nom d'hôte) dans la connexion.</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: {}</source>
        <translation>Le serveur redirige vers une adresse non valide : {}</translation>
    </message>
    <message>
        <source>Requests are redirected to a web page of {}.</source>
        <translation>Les requêtes sont redirigées vers une page web de {}.</translation>
    </message>
    <message>
        <source>If that is the sign-in page of a network, sign in with your browser first. Behind single sign-on, the paths below /api/ must be reachable without it.</source>
        <translation>Si c'est la page de connexion d'un réseau, connectez-vous d'abord avec votre navigateur. Derrière une authentification unique, les chemins sous /api/ doivent être accessibles sans elle.</translation>
    </message>
    <message>
        <source>The server's answer was cut short.</source>
        <translation>La réponse du serveur a été tronquée.</translation>
    </message>
    <message>
        <source>{} Further errors: {}.</source>
        <translation>{} Autres erreurs : {}.</translation>
    </message>
    <message>
        <source>{} and {} are of the same kind.</source>
        <translation>{} et {} sont du même type.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>N'en indiquez qu'un.</translation>
    </message>
    <message>
        <source>The file is sent under the name {}.</source>
        <translation>Le fichier est envoyé sous le nom {}.</translation>
    </message>
    <message>
        <source>Comments and empty lines are left out: the engine stops at them.</source>
        <translation>Les commentaires et les lignes vides sont omis : le moteur s'y arrête.</translation>
    </message>
    <message>
        <source>The content does not match the file extension.</source>
        <translation>Le contenu ne correspond pas à l'extension du fichier.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, LAS or LAZ file.</source>
        <translation>Choisissez un fichier GeoTIFF, LAS ou LAZ.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>Impossible de lire {} : {}.</translation>
    </message>
    <message>
        <source>Semicolons between the columns are sent as spaces.</source>
        <translation>Les points-virgules entre les colonnes sont envoyés sous forme d'espaces.</translation>
    </message>
    <message>
        <source>Decimal commas are sent as decimal points: {names}.</source>
        <translation>Les virgules décimales sont envoyées sous forme de points décimaux : {names}.</translation>
    </message>
    <message>
        <source>The CRS must be projected or geographic, not geocentric.</source>
        <translation>Le SCR doit être projeté ou géographique, pas géocentrique.</translation>
    </message>
    <message>
        <source>The line must name the CRS, such as EPSG:32633, WGS84 UTM 33N or a PROJ string.</source>
        <translation>La ligne doit nommer le SCR, par exemple EPSG:32633, WGS84 UTM 33N ou une chaîne PROJ.</translation>
    </message>
    <message>
        <source>The CRS needs a UTM zone from 1 to 60, not {}.</source>
        <translation>Le SCR exige une zone UTM de 1 à 60, pas {}.</translation>
    </message>
    <message>
        <source>The UTM zone must end with N or S, as in WGS84 UTM {}N.</source>
        <translation>La zone UTM doit se terminer par N ou S, comme dans WGS84 UTM {}N.</translation>
    </message>
    <message>
        <source>The PROJ string contains other text: “{:.80}”.</source>
        <translation>La chaîne PROJ contient un autre texte : « {:.80} ».</translation>
    </message>
    <message>
        <source>The PROJ string needs +zone= with a UTM zone from 1 to 60.</source>
        <translation>La chaîne PROJ doit contenir +zone= avec une zone UTM de 1 à 60.</translation>
    </message>
    <message>
        <source>The UTM zone must be a number, with +south in the southern hemisphere.</source>
        <translation>La zone UTM doit être un nombre, avec +south dans l'hémisphère sud.</translation>
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
        <translation>Marquez de nouveau le point ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>The table has no ground control points.</source>
        <translation>Le tableau ne contient aucun point de contrôle au sol.</translation>
    </message>
    <message>
        <source>The line needs x, y, z, pixel x, pixel y and the photo's name.</source>
        <translation>La ligne doit contenir x, y, z, pixel x, pixel y et le nom de la photo.</translation>
    </message>
    <message>
        <source>For positions of photos, rename the file geo.txt.</source>
        <translation>Pour des positions de photos, renommez le fichier en geo.txt.</translation>
    </message>
    <message>
        <source>The pixel {} {} is outside {}.</source>
        <translation>Le pixel {} {} est en dehors de {}.</translation>
    </message>
    <message>
        <source>Duplicate marks are sent once: {names}.</source>
        <translation>Les marques en double sont envoyées une seule fois : {names}.</translation>
    </message>
    <message>
        <source>Line {} marks the same point at another place in {}.</source>
        <translation>La ligne {} marque le même point à un autre endroit dans {}.</translation>
    </message>
    <message>
        <source>Remove the wrong one of the two lines.</source>
        <translation>Supprimez celle des deux lignes qui est fausse.</translation>
    </message>
    <message>
        <source>The engine may fail on points without a height: {names}.</source>
        <translation>Le moteur peut échouer sur des points sans altitude : {names}.</translation>
    </message>
    <message>
        <source>Enter the heights.</source>
        <translation>Saisissez les altitudes.</translation>
    </message>
    <message>
        <source>These heights are implausible: {names}.</source>
        <translation>Ces altitudes sont peu plausibles : {names}.</translation>
    </message>
    <message>
        <source>These labels have more than one position: {names}.</source>
        <translation>Ces étiquettes ont plusieurs positions : {names}.</translation>
    </message>
    <message>
        <source>Give each point one position, the same in all its lines.</source>
        <translation>Donnez à chaque point une seule position, la même dans toutes ses lignes.</translation>
    </message>
    <message>
        <source>Check points: {}. ODM nodes use them as control points; ODX nodes do not.</source>
        <translation>Points de vérification : {}. Les nœuds ODM les utilisent comme points de contrôle, pas les nœuds ODX.</translation>
    </message>
    <message>
        <source>Control points: {}. The engine needs {}; {} or more are better.</source>
        <translation>Points de contrôle : {}. Le moteur en a besoin de {} ; {} ou plus, c'est mieux.</translation>
    </message>
    <message>
        <source>These points are marked in fewer than {} photos: {}.</source>
        <translation>Ces points sont marqués dans moins de {} photos : {}.</translation>
    </message>
    <message>
        <source>yaw</source>
        <translation>lacet</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>tangage</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>roulis</translation>
    </message>
    <message>
        <source>horizontal accuracy</source>
        <translation>précision horizontale</translation>
    </message>
    <message>
        <source>vertical accuracy</source>
        <translation>précision verticale</translation>
    </message>
    <message>
        <source>The table has no positions.</source>
        <translation>Le tableau ne contient aucune position.</translation>
    </message>
    <message>
        <source>Photos without a line keep their own position: {}.</source>
        <translation>Les photos sans ligne gardent leur propre position : {}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name, x and y, then z, yaw, pitch, roll.</source>
        <translation>La ligne doit contenir le nom de la photo, x et y, puis z, lacet, tangage, roulis.</translation>
    </message>
    <message>
        <source>The engine reads these columns as a comment: {names}.</source>
        <translation>Le moteur lit ces colonnes comme un commentaire : {names}.</translation>
    </message>
    <message>
        <source>Enter yaw, pitch and roll, and both accuracies, or none of them.</source>
        <translation>Saisissez le lacet, le tangage et le roulis ainsi que les deux précisions, ou aucun d'entre eux.</translation>
    </message>
    <message>
        <source>Accuracies that are NaN are left out, with the columns after them: {names}.</source>
        <translation>Les précisions NaN sont omises, avec les colonnes qui les suivent : {names}.</translation>
    </message>
    <message>
        <source>Duplicate lines are sent once: {names}.</source>
        <translation>Les lignes en double sont envoyées une seule fois : {names}.</translation>
    </message>
    <message>
        <source>{} has another position in line {}.</source>
        <translation>{} a une autre position à la ligne {}.</translation>
    </message>
    <message>
        <source>Photos lose their own height because the line has none: {names}.</source>
        <translation>Des photos perdent leur propre altitude parce que la ligne n'en a pas : {names}.</translation>
    </message>
    <message>
        <source>Add the heights as the fourth column.</source>
        <translation>Ajoutez les altitudes dans la quatrième colonne.</translation>
    </message>
    <message>
        <source>These flying heights are implausible: {names}.</source>
        <translation>Ces hauteurs de vol sont peu plausibles : {names}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name and the name of its group.</source>
        <translation>La ligne doit contenir le nom de la photo et le nom de son groupe.</translation>
    </message>
    <message>
        <source>{} has another group in line {}.</source>
        <translation>{} a un autre groupe à la ligne {}.</translation>
    </message>
    <message>
        <source>The table has no groups.</source>
        <translation>Le tableau ne contient aucun groupe.</translation>
    </message>
    <message>
        <source>The engine stops at photos without a group: {}.</source>
        <translation>Le moteur s'arrête sur les photos sans groupe : {}.</translation>
    </message>
    <message>
        <source>Add a line for each photo.</source>
        <translation>Ajoutez une ligne pour chaque photo.</translation>
    </message>
    <message>
        <source>The value of {} has separators between its digits: “{:.40}”. Remove them.</source>
        <translation>La valeur de {} contient des séparateurs entre ses chiffres : « {:.40} ». Supprimez-les.</translation>
    </message>
    <message>
        <source>The value of {} is missing.</source>
        <translation>La valeur de {} est absente.</translation>
    </message>
    <message>
        <source>The value of {} has a comma: “{:.40}”. Write a decimal point.</source>
        <translation>La valeur de {} contient une virgule : « {:.40} ». Écrivez un point décimal.</translation>
    </message>
    <message>
        <source>The value of {} is in degrees and minutes: “{:.40}”. Write decimal degrees.</source>
        <translation>La valeur de {} est en degrés et minutes : « {:.40} ». Écrivez des degrés décimaux.</translation>
    </message>
    <message>
        <source>The value of {} is not a number: “{:.40}”.</source>
        <translation>La valeur de {} n'est pas un nombre : « {:.40} ».</translation>
    </message>
    <message>
        <source>Separate the columns by spaces or tabs, not by “{}”.</source>
        <translation>Séparez les colonnes par des espaces ou des tabulations, pas par « {} ».</translation>
    </message>
    <message>
        <source>Write x (east, longitude) before y (north, latitude).</source>
        <translation>Écrivez x (est, longitude) avant y (nord, latitude).</translation>
    </message>
    <message>
        <source>Check the CRS in the first line, and the order of x and y.</source>
        <translation>Vérifiez le SCR de la première ligne et l'ordre de x et y.</translation>
    </message>
    <message>
        <source>QGIS knows no projected or geographic CRS {}.</source>
        <translation>QGIS ne connaît aucun SCR projeté ou géographique {}.</translation>
    </message>
    <message>
        <source>Correct the code, or enter the CRS as a PROJ string.</source>
        <translation>Corrigez le code ou saisissez le SCR sous forme de chaîne PROJ.</translation>
    </message>
    <message>
        <source>The heights are converted from feet to meters.</source>
        <translation>Les altitudes sont converties de pieds en mètres.</translation>
    </message>
    <message>
        <source>The vertical CRS uses feet; ODX nodes convert the heights.</source>
        <translation>Le SCR vertical utilise des pieds ; les nœuds ODX convertissent les altitudes.</translation>
    </message>
    <message>
        <source>The CRS uses feet, but ODM nodes read the heights as meters.</source>
        <translation>Le SCR utilise des pieds, mais les nœuds ODM lisent les altitudes en mètres.</translation>
    </message>
    <message>
        <source>If the heights are in feet, have them converted.</source>
        <translation>Si les altitudes sont en pieds, faites-les convertir.</translation>
    </message>
    <message>
        <source>The coordinates are in the order y, x: {}.</source>
        <translation>Les coordonnées sont dans l'ordre y, x : {}.</translation>
    </message>
    <message>
        <source>Coordinates are outside the UTM zone: {names}.</source>
        <translation>Des coordonnées sont en dehors de la zone UTM : {names}.</translation>
    </message>
    <message>
        <source>The coordinates are in the order latitude, longitude: {} {}.</source>
        <translation>Les coordonnées sont dans l'ordre latitude, longitude : {} {}.</translation>
    </message>
    <message>
        <source>The values {} {} are not longitude and latitude.</source>
        <translation>Les valeurs {} {} ne sont pas une longitude et une latitude.</translation>
    </message>
    <message>
        <source>The values {} {} look like degrees, not like {}.</source>
        <translation>Les valeurs {} {} ressemblent à des degrés, pas à {}.</translation>
    </message>
    <message>
        <source>These places are far from where the photos were taken: {names}.</source>
        <translation>Ces emplacements sont loin de l'endroit où les photos ont été prises : {names}.</translation>
    </message>
    <message>
        <source>{}, lines {}: {}</source>
        <translation>{}, lignes {} : {}</translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation>{}, ligne {} : {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <source>Spaces separate the columns. Write %20 for a space in a name, or rename the photo.</source>
        <translation>Les espaces séparent les colonnes. Écrivez %20 pour un espace dans un nom ou renommez la photo.</translation>
    </message>
    <message>
        <source>The CRS is sent as the first line, where the engine reads it.</source>
        <translation>Le SCR est envoyé comme première ligne, où le moteur le lit.</translation>
    </message>
    <message>
        <source>The CRS is sent as “{}”.</source>
        <translation>Le SCR est envoyé sous la forme « {} ».</translation>
    </message>
    <message>
        <source>Only ODX nodes support a compound CRS; ODM nodes do not.</source>
        <translation>Seuls les nœuds ODX prennent en charge un SCR composé, pas les nœuds ODM.</translation>
    </message>
    <message>
        <source>A table cannot contain the name {:.80}.</source>
        <translation>Un tableau ne peut pas contenir le nom {:.80}.</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Renommez la photo.</translation>
    </message>
    <message>
        <source>Names are corrected to those of the photos: {names}.</source>
        <translation>Les noms sont corrigés d'après ceux des photos : {names}.</translation>
    </message>
    <message>
        <source>Several photos have this name; the first one is used: {names}.</source>
        <translation>Plusieurs photos portent ce nom ; la première est utilisée : {names}.</translation>
    </message>
    <message>
        <source>For the other photos, use the names under which they are sent.</source>
        <translation>Pour les autres photos, utilisez les noms sous lesquels elles sont envoyées.</translation>
    </message>
    <message>
        <source>Only ODX nodes read %20 as a space; ODM nodes do not: {names}.</source>
        <translation>Seuls les nœuds ODX lisent %20 comme un espace, pas les nœuds ODM : {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} matches several photos that differ only in letter case.</source>
        <translation>Le nom {:.80} correspond à plusieurs photos qui ne diffèrent que par la casse.</translation>
    </message>
    <message>
        <source>Write the name as the photo has it.</source>
        <translation>Écrivez le nom tel que la photo le porte.</translation>
    </message>
    <message>
        <source>Lines for photos that are not in this task are left out: {names}.</source>
        <translation>Les lignes pour des photos absentes de cette tâche sont omises : {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} contains spaces.</source>
        <translation>Le nom {:.80} contient des espaces.</translation>
    </message>
    <message>
        <source>No line names a photo of this task. The table names: {}.</source>
        <translation>Aucune ligne ne nomme une photo de cette tâche. Le tableau nomme : {}.</translation>
    </message>
    <message>
        <source>Choose the file of this flight, or add the photos that it names.</source>
        <translation>Choisissez le fichier de ce vol ou ajoutez les photos qu'il nomme.</translation>
    </message>
    <message>
        <source>Correct the line, or save the table as plain text with spaces between the columns.</source>
        <translation>Corrigez la ligne ou enregistrez le tableau en texte brut avec des espaces entre les colonnes.</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8.</source>
        <translation>Enregistrez-le en texte UTF-8.</translation>
    </message>
    <message>
        <source>The text is in UTF-16.</source>
        <translation>Le texte est en UTF-16.</translation>
    </message>
    <message>
        <source>The byte order mark is left out.</source>
        <translation>L'indicateur d'ordre des octets est omis.</translation>
    </message>
    <message>
        <source>The table has too many lines.</source>
        <translation>Le tableau contient trop de lignes.</translation>
    </message>
    <message>
        <source>{} is not a file.</source>
        <translation>{} n'est pas un fichier.</translation>
    </message>
    <message>
        <source>The file is too large for a table.</source>
        <translation>Le fichier est trop volumineux pour un tableau.</translation>
    </message>
    <message>
        <source>Text that is not in UTF-8 is converted to UTF-8: {names}.</source>
        <translation>Le texte qui n'est pas en UTF-8 est converti en UTF-8 : {names}.</translation>
    </message>
    <message>
        <source>The line is not plain text.</source>
        <translation>La ligne n'est pas du texte brut.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>La ligne est trop longue.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>The server sent a task without an id.</source>
        <translation>Le serveur a envoyé une tâche sans identifiant.</translation>
    </message>
    <message>
        <source>processing option</source>
        <translation>option de traitement</translation>
    </message>
    <message>
        <source>The server sent a processing option without a name.</source>
        <translation>Le serveur a envoyé une option de traitement sans nom.</translation>
    </message>
    <message>
        <source>processing node</source>
        <translation>nœud de traitement</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>préréglage</translation>
    </message>
    <message>
        <source>The server's console output is neither text nor lines.</source>
        <translation>La sortie console du serveur n'est ni du texte ni des lignes.</translation>
    </message>
    <message>
        <source>TileJSON</source>
        <translation>TileJSON</translation>
    </message>
    <message>
        <source>The server's TileJSON names no tiles.</source>
        <translation>Le TileJSON du serveur n'indique aucune tuile.</translation>
    </message>
    <message>
        <source>Restart the task.</source>
        <translation>Relancez la tâche.</translation>
    </message>
    <message>
        <source>The server's TileJSON points to another server.</source>
        <translation>Le TileJSON du serveur renvoie à un autre serveur.</translation>
    </message>
    <message>
        <source>tile metadata</source>
        <translation>métadonnées des tuiles</translation>
    </message>
    <message>
        <source>The server sent something else where a list should be.</source>
        <translation>Réponse inattendue du serveur : une liste était attendue.</translation>
    </message>
    <message>
        <source>The server sent something else where a {} should be.</source>
        <translation>Réponse inattendue du serveur ; attendu : {}.</translation>
    </message>
    <message>
        <source>The server sent a {} without a valid {}.</source>
        <translation>Réponse inattendue du serveur ({}) : valeur « {} » absente ou non valide.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>du texte</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>l'une des valeurs {}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>at least {:g}</source>
        <translation>supérieur ou égal à {:g}</translation>
    </message>
    <message>
        <source>above {:g}</source>
        <translation>supérieur à {:g}</translation>
    </message>
    <message>
        <source>at most {:g}</source>
        <translation>inférieur ou égal à {:g}</translation>
    </message>
    <message>
        <source>below {:g}</source>
        <translation>inférieur à {:g}</translation>
    </message>
    <message>
        <source>The processing node has no option “{}”.</source>
        <translation>Le nœud de traitement n'a pas d'option « {} ».</translation>
    </message>
    <message>
        <source>The option “{}” cannot be “{}”: it must be {}.</source>
        <translation>L'option « {} » ne peut pas valoir « {} » ; valeur attendue : {}.</translation>
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation>Vouliez-vous dire {} ?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>This user may not add anything here.</source>
        <translation>Cet utilisateur ne peut rien ajouter ici.</translation>
    </message>
    <message>
        <source>This user may see this, but not change it.</source>
        <translation>Cet utilisateur peut voir ceci, mais pas le modifier.</translation>
    </message>
    <message>
        <source>This user may see this, but not delete it.</source>
        <translation>Cet utilisateur peut voir ceci, mais pas le supprimer.</translation>
    </message>
    <message>
        <source>This user may not see this.</source>
        <translation>Cet utilisateur ne peut pas voir ceci.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for the right “{}”.</source>
        <translation>Demandez au propriétaire du projet ou à l'administrateur du serveur le droit « {} ».</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the file.</source>
        <translation>Le serveur a envoyé une page web au lieu du fichier.</translation>
    </message>
    <message>
        <source>Sign in again, or open the address of the server in a browser.</source>
        <translation>Reconnectez-vous ou ouvrez l'adresse du serveur dans un navigateur.</translation>
    </message>
    <message>
        <source>What the server sent is not a {} file.</source>
        <translation>Ce que le serveur a envoyé n'est pas un fichier {}.</translation>
    </message>
    <message>
        <source>Open the address of the server in a browser to see what it sends.</source>
        <translation>Ouvrez l'adresse du serveur dans un navigateur pour voir ce qu'il envoie.</translation>
    </message>
    <message>
        <source>the answer took too long</source>
        <translation>la réponse a pris trop de temps</translation>
    </message>
    <message>
        <source>a chunk has an invalid size</source>
        <translation>un fragment a une taille non valide</translation>
    </message>
    <message>
        <source>the host name has no address</source>
        <translation>le nom d'hôte n'a pas d'adresse</translation>
    </message>
    <message>
        <source>The server, or a proxy in front of it, rejects even requests of {} kB.</source>
        <translation>Le serveur, ou un proxy placé devant lui, refuse même les requêtes de {} ko.</translation>
    </message>
    <message>
        <source>The download broke off after {} of {} bytes.</source>
        <translation>Le téléchargement s'est interrompu après {} octets sur {}.</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>Le serveur n'a rien envoyé.</translation>
    </message>
    <message>
        <source>The server has an empty file.</source>
        <translation>Le fichier est vide sur le serveur.</translation>
    </message>
    <message>
        <source>Restart the task to create the product again.</source>
        <translation>Relancez la tâche pour créer à nouveau le produit.</translation>
    </message>
    <message>
        <source>The server answered a download with HTTP status {}.</source>
        <translation>Le serveur a répondu à un téléchargement par le statut HTTP {}.</translation>
    </message>
    <message>
        <source>The compressed download is damaged.</source>
        <translation>Le téléchargement compressé est endommagé.</translation>
    </message>
    <message>
        <source>The server announced an invalid length.</source>
        <translation>Le serveur a annoncé une longueur non valide.</translation>
    </message>
    <message>
        <source>The server sent the file in the encoding “{}”.</source>
        <translation>Le serveur a envoyé le fichier dans l'encodage « {} ».</translation>
    </message>
    <message>
        <source>{} is no journal of an upload.</source>
        <translation>{} n'est pas un journal d'envoi.</translation>
    </message>
    <message>
        <source>The photos of “{}” are being uploaded already.</source>
        <translation>Les photos de « {} » sont déjà en cours d'envoi.</translation>
    </message>
    <message>
        <source>Wait for the other QGIS or the algorithm that does so.</source>
        <translation>Attendez l'autre QGIS ou l'algorithme qui s'en charge.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} est vide.</translation>
    </message>
    <message>
        <source>Leave it out, or copy it again.</source>
        <translation>Ignorez-le ou copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>{} changed while it was being uploaded.</source>
        <translation>{} a changé pendant son envoi.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then try again.</source>
        <translation>Attendez que plus rien n'y écrive, puis réessayez.</translation>
    </message>
    <message>
        <source>{} did not arrive whole.</source>
        <translation>{} n'est pas arrivé en entier.</translation>
    </message>
    <message>
        <source>{} could not be uploaded: {}</source>
        <translation>{} n'a pas pu être envoyé : {}</translation>
    </message>
    <message>
        <source>The server redirects in a loop.</source>
        <translation>Le serveur redirige en boucle.</translation>
    </message>
    <message>
        <source>The server redirects from https to http, to {}</source>
        <translation>Le serveur redirige de https vers http, à {}</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to correct this.</source>
        <translation>Demandez à l'administrateur du serveur de corriger cela.</translation>
    </message>
    <message>
        <source>The server did not accept the login: {}</source>
        <translation>Le serveur a refusé l'identification : {}</translation>
    </message>
    <message>
        <source>Products must be some of {}.</source>
        <translation>Les produits doivent être choisis parmi {}.</translation>
    </message>
    <message>
        <source>This server is too old to shrink photos or to align tasks.</source>
        <translation>Ce serveur est trop ancien pour réduire les photos ou aligner les tâches.</translation>
    </message>
    <message>
        <source>Begin the task without.</source>
        <translation>Démarrez la tâche sans cela.</translation>
    </message>
    <message>
        <source>The server has no {} of this task.</source>
        <translation>Le serveur n'a pas le fichier {} de cette tâche.</translation>
    </message>
    <message>
        <source>The task may not make it with these options, or it has been removed.</source>
        <translation>La tâche ne le produit peut-être pas avec ces options, ou il a été supprimé.</translation>
    </message>
    <message>
        <source>The export was not done within {:g} s.</source>
        <translation>L'export n'était pas terminé au bout de {:g} s.</translation>
    </message>
    <message>
        <source>The task “{}” was canceled on the server, with {} of {} files.</source>
        <translation>La tâche « {} » a été annulée sur le serveur, avec {} fichiers sur {}.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or delete the canceled one.</source>
        <translation>Envoyez les fichiers comme nouvelle tâche ou supprimez celle qui est annulée.</translation>
    </message>
    <message>
        <source>Restart the task to have it processed.</source>
        <translation>Relancez la tâche pour la faire traiter.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else, with {} of {} files.</source>
        <translation>La tâche « {} » a été démarrée par quelqu'un d'autre, avec {} fichiers sur {}.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or keep the task without the missing ones.</source>
        <translation>Envoyez les fichiers comme nouvelle tâche ou gardez la tâche sans ceux qui manquent.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else before all of its {} files had arrived.</source>
        <translation>La tâche « {} » a été démarrée par quelqu'un d'autre avant l'arrivée de tous ses {} fichiers.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or check the result.</source>
        <translation>Envoyez les fichiers comme nouvelle tâche ou vérifiez le résultat.</translation>
    </message>
    <message>
        <source>Servers keep unfinished uploads for three days. Start a new task.</source>
        <translation>Les serveurs conservent trois jours les envois inachevés. Démarrez une nouvelle tâche.</translation>
    </message>
    <message>
        <source>If it should be there, sign in as the user who began the upload.</source>
        <translation>Si elle devrait y être, connectez-vous avec l'utilisateur qui a commencé l'envoi.</translation>
    </message>
    <message>
        <source>The task “{}” is no longer on the server.</source>
        <translation>La tâche « {} » n'est plus sur le serveur.</translation>
    </message>
    <message>
        <source>The task cannot be run again from “{}”.</source>
        <translation>La tâche ne peut pas être relancée depuis « {} ».</translation>
    </message>
    <message>
        <source>It can from: {}.</source>
        <translation>Elle peut l'être depuis : {}.</translation>
    </message>
    <message>
        <source>It can only be run from the start.</source>
        <translation>Elle ne peut être relancée que depuis le début.</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Une tâche exige au moins {} photos, ou une vidéo.</translation>
    </message>
    <message>
        <source>Add photos that overlap; a good map takes a dozen or more.</source>
        <translation>Ajoutez des photos qui se recouvrent ; une bonne carte en demande une douzaine ou plus.</translation>
    </message>
    <message>
        <source>Too few photos would be left.</source>
        <translation>Il resterait trop peu de photos.</translation>
    </message>
    <message>
        <source>Begin a new task.</source>
        <translation>Créez une nouvelle tâche.</translation>
    </message>
    <message>
        <source>The upload cannot be resumed if it is interrupted: {}</source>
        <translation>L'envoi ne pourra pas reprendre s'il est interrompu : {}</translation>
    </message>
    <message>
        <source>The task was not done within {:g} s.</source>
        <translation>La tâche n'était pas terminée au bout de {:g} s.</translation>
    </message>
    <message>
        <source>It goes on on the server: wait for it again.</source>
        <translation>Elle se poursuit sur le serveur : attendez-la à nouveau.</translation>
    </message>
    <message>
        <source>The server has not cancelled the task.</source>
        <translation>Le serveur n'a pas annulé la tâche.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The task “{}” was cancelled.</source>
        <translation>La tâche « {} » a été annulée.</translation>
    </message>
    <message>
        <source>Restart it to go on.</source>
        <translation>Relancez-la pour continuer.</translation>
    </message>
    <message>
        <source>The processing node gave no reason.</source>
        <translation>Le nœud de traitement n'a donné aucune raison.</translation>
    </message>
    <message>
        <source>The task “{}” failed: {}</source>
        <translation>Échec de la tâche « {} » : {}</translation>
    </message>
</context><context>
    <name>Application</name>
    <message>
        <source>Diagnostics are copied. Look through them before you publish.</source>
        <translation>Le diagnostic est copié. Relisez-le avant de le publier.</translation>
    </message>
</context><context>
    <name>AssetTitles</name>
    <message>
        <source>Everything (zip)</source>
        <translation>Tout (zip)</translation>
    </message>
    <message>
        <source>Orthophoto, GeoTIFF</source>
        <translation>Orthophoto, GeoTIFF</translation>
    </message>
    <message>
        <source>Orthophoto, picture</source>
        <translation>Orthophoto, image</translation>
    </message>
    <message>
        <source>Orthophoto, MBTiles</source>
        <translation>Orthophoto, MBTiles</translation>
    </message>
    <message>
        <source>Orthophoto, for Google Earth</source>
        <translation>Orthophoto, pour Google Earth</translation>
    </message>
    <message>
        <source>Orthophoto, tiles</source>
        <translation>Orthophoto, tuiles</translation>
    </message>
    <message>
        <source>Cutline of the orthophoto</source>
        <translation>Ligne de découpe de l'orthophoto</translation>
    </message>
    <message>
        <source>Surface model</source>
        <translation>Modèle de surface</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Modèle de terrain</translation>
    </message>
    <message>
        <source>Surface model, tiles</source>
        <translation>Modèle de surface, tuiles</translation>
    </message>
    <message>
        <source>Terrain model, tiles</source>
        <translation>Modèle de terrain, tuiles</translation>
    </message>
    <message>
        <source>Point cloud, LAS</source>
        <translation>Nuage de points, LAS</translation>
    </message>
    <message>
        <source>Point cloud, LAZ</source>
        <translation>Nuage de points, LAZ</translation>
    </message>
    <message>
        <source>Point cloud, PLY</source>
        <translation>Nuage de points, PLY</translation>
    </message>
    <message>
        <source>Point cloud, CSV</source>
        <translation>Nuage de points, CSV</translation>
    </message>
    <message>
        <source>Textured model, OBJ</source>
        <translation>Modèle texturé, OBJ</translation>
    </message>
    <message>
        <source>Textured model, glTF</source>
        <translation>Modèle texturé, glTF</translation>
    </message>
    <message>
        <source>Textured model, 3D Tiles</source>
        <translation>Modèle texturé, 3D Tiles</translation>
    </message>
    <message>
        <source>Point cloud, 3D Tiles</source>
        <translation>Nuage de points, 3D Tiles</translation>
    </message>
    <message>
        <source>Camera parameters</source>
        <translation>Paramètres de la caméra</translation>
    </message>
    <message>
        <source>Photo positions</source>
        <translation>Positions des photos</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Rapport de qualité</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Points de contrôle au sol</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>Backup of {}</source>
        <translation>Sauvegarde de {}</translation>
    </message>
    <message>
        <source>Export of {}</source>
        <translation>Export de {}</translation>
    </message>
    <message>
        <source>Console of {}</source>
        <translation>Console de {}</translation>
    </message>
</context><context>
    <name>AssetsPage</name>
    <message>
        <source>Asset</source>
        <translation>Livrable</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download the selected assets</source>
        <translation>Télécharger les livrables sélectionnés</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Show the folder that this task's files are kept in</source>
        <translation>Afficher le dossier où sont conservés les fichiers de cette tâche</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Livrables</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
</context><context>
    <name>BatchFolders</name>
    <message>
        <source>Batch of folders</source>
        <translation>Lot de dossiers</translation>
    </message>
    <message>
        <source>Creates a task on a WebODM server for each subfolder that contains photos.</source>
        <translation>Crée une tâche sur un serveur WebODM pour chaque sous-dossier contenant des photos.</translation>
    </message>
    <message>
        <source>upload,photos,flights,many,bulk,queue</source>
        <translation>envoi,upload,photos,vols,plusieurs,lot,masse,file d'attente</translation>
    </message>
    <message>
        <source>Folder with a subfolder for each task</source>
        <translation>Dossier contenant un sous-dossier par tâche</translation>
    </message>
    <message>
        <source>Created tasks</source>
        <translation>Tâches créées</translation>
    </message>
    <message>
        <source>Number of started tasks</source>
        <translation>Nombre de tâches démarrées</translation>
    </message>
    <message>
        <source>Number of failed folders</source>
        <translation>Nombre de dossiers en échec</translation>
    </message>
    <message>
        <source>No photos found in the subfolders of {}.</source>
        <translation>Aucune photo trouvée dans les sous-dossiers de {}.</translation>
    </message>
    <message>
        <source>To process photos directly in this folder, use the algorithm “Create task”.</source>
        <translation>Pour traiter les photos placées directement dans ce dossier, utilisez l'algorithme « Créer une tâche ».</translation>
    </message>
    <message>
        <source>Cannot read the folder {}: {}.</source>
        <translation>Impossible de lire le dossier {} : {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation>Fichiers envoyés</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Identifiant de la tâche</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Folder {} of {}: {}</source>
        <translation>Dossier {} sur {} : {}</translation>
    </message>
    <message>
        <source>No task was started for any of the folders.</source>
        <translation>Aucune tâche n'a été démarrée pour ces dossiers.</translation>
    </message>
    <message>
        <source>First folder, “{}”: {}</source>
        <translation>Premier dossier, « {} » : {}</translation>
    </message>
    <message>
        <source>No task was started for the folder “{}”: {}</source>
        <translation>Aucune tâche n'a été démarrée pour le dossier « {} » : {}</translation>
    </message>
</context><context>
    <name>Boundary</name>
    <message>
        <source>Boundary</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Converts a polygon to the processing option that limits a task to an area.</source>
        <translation>Convertit un polygone en l'option de traitement qui limite une tâche à une zone.</translation>
    </message>
    <message>
        <source>area,polygon,crop,clip,geojson,option</source>
        <translation>zone,limite,polygone,rogner,découper,clip,geojson,option</translation>
    </message>
    <message>
        <source>Polygon layer (polygons must touch or overlap)</source>
        <translation>Couche de polygones (les polygones doivent se toucher ou se recouvrir)</translation>
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation>Fichier GeoJSON</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson *.json)</source>
        <translation>Fichiers GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON</source>
        <translation>Limite en GeoJSON</translation>
    </message>
</context><context>
    <name>CancelTask</name>
    <message>
        <source>The task was canceled.</source>
        <translation>La tâche a été annulée.</translation>
    </message>
    <message>
        <source>The task is already complete.</source>
        <translation>La tâche est déjà terminée.</translation>
    </message>
    <message>
        <source>The task has already failed.</source>
        <translation>La tâche a déjà échoué.</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Annuler une tâche</translation>
    </message>
    <message>
        <source>Stops a task on the server.</source>
        <translation>Arrête une tâche sur le serveur.</translation>
    </message>
    <message>
        <source>stop,abort</source>
        <translation>arrêter,annuler,interrompre</translation>
    </message>
    <message>
        <source>Final status</source>
        <translation>Statut final</translation>
    </message>
</context><context>
    <name>Causes</name>
    <message>
        <source>There are too few usable photos.</source>
        <translation>Il y a trop peu de photos utilisables.</translation>
    </message>
    <message>
        <source>A map needs many photos that overlap, five at the very least. Make a new task.</source>
        <translation>Une carte demande beaucoup de photos qui se recouvrent, cinq au strict minimum. Créez une nouvelle tâche.</translation>
    </message>
    <message>
        <source>The photos do not overlap enough to be put together.</source>
        <translation>Les photos ne se recouvrent pas assez pour être assemblées.</translation>
    </message>
    <message>
        <source>Fly with 70–80 % overlap. For woods, water or fields, restart with the options “feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out blurred photos.</source>
        <translation>Volez avec 70–80 % de recouvrement. Au-dessus de forêts, d'eau ou de champs, relancez avec les options « feature-quality » à ultra et « min-num-features » à 20000 ou plus, ou retirez les photos floues.</translation>
    </message>
    <message>
        <source>The photos do not say where they were taken.</source>
        <translation>Les photos n'indiquent pas où elles ont été prises.</translation>
    </message>
    <message>
        <source>Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come from the camera: some programs remove the position.</source>
        <translation>Ajoutez un geo.txt ou un gcp_list.txt aux photos, ou envoyez les fichiers tels qu'ils sortent de l'appareil : certains programmes suppriment la position.</translation>
    </message>
    <message>
        <source>The processing node ran out of memory.</source>
        <translation>Le nœud de traitement a manqué de mémoire.</translation>
    </message>
    <message>
        <source>Restart with the option “split” (for instance 200), a lower “pc-quality” or “feature-quality”, or smaller photos; or choose a node with more memory.</source>
        <translation>Relancez avec l'option « split » (par exemple 200), une « pc-quality » ou « feature-quality » plus basse, ou des photos plus petites ; ou choisissez un nœud doté de plus de mémoire.</translation>
    </message>
    <message>
        <source>The disk of the server or of the processing node is full.</source>
        <translation>Le disque du serveur ou du nœud de traitement est plein.</translation>
    </message>
    <message>
        <source>Remove tasks that are no longer needed, or ask whoever runs the server.</source>
        <translation>Supprimez les tâches devenues inutiles ou adressez-vous à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>The processing node went away while it worked.</source>
        <translation>Le nœud de traitement a disparu en plein travail.</translation>
    </message>
    <message>
        <source>Restart the task when the node is online again, or on another node.</source>
        <translation>Relancez la tâche quand le nœud sera de nouveau en ligne, ou sur un autre nœud.</translation>
    </message>
    <message>
        <source>No processing node takes this task.</source>
        <translation>Aucun nœud de traitement ne prend cette tâche.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to start one or to let you use it. The task begins by itself as soon as there is one.</source>
        <translation>Demandez à l'administrateur du serveur d'en démarrer un ou de vous donner accès à l'un d'eux. La tâche démarrera d'elle-même dès qu'il y en aura un.</translation>
    </message>
    <message>
        <source>An imported task has no photos to process once more.</source>
        <translation>Une tâche importée n'a pas de photos à traiter à nouveau.</translation>
    </message>
    <message>
        <source>Its results are still there. Rename the task to clear this message.</source>
        <translation>Ses résultats sont toujours là. Renommez la tâche pour effacer ce message.</translation>
    </message>
    <message>
        <source>The imported file is not a zip of a task's results.</source>
        <translation>Le fichier importé n'est pas un zip des résultats d'une tâche.</translation>
    </message>
    <message>
        <source>Import an all.zip or a backup, as WebODM makes them.</source>
        <translation>Importez un all.zip ou une sauvegarde, tels que WebODM les produit.</translation>
    </message>
    <message>
        <source>The server could not fetch the address it was to import from.</source>
        <translation>Le serveur n'a pas pu récupérer l'adresse à importer.</translation>
    </message>
    <message>
        <source>Check the address, and that the server (not only this machine) can reach it.</source>
        <translation>Vérifiez l'adresse, et que le serveur (pas seulement cet ordinateur) peut l'atteindre.</translation>
    </message>
    <message>
        <source>The file of ground control points cannot be used.</source>
        <translation>Le fichier de points de contrôle au sol est inutilisable.</translation>
    </message>
    <message>
        <source>Its first line must be a CRS such as EPSG:32632, each further line “x y z px py photo”, with names of photos that are in the task.</source>
        <translation>Sa première ligne doit être un SCR tel que EPSG:32632, chaque ligne suivante « x y z px py photo », avec des noms de photos de la tâche.</translation>
    </message>
    <message>
        <source>The boundary cannot be used.</source>
        <translation>La limite est inutilisable.</translation>
    </message>
    <message>
        <source>It must be one polygon that lies where the photos were taken.</source>
        <translation>Ce doit être un seul polygone, situé là où les photos ont été prises.</translation>
    </message>
    <message>
        <source>The processing node does not know one of the options.</source>
        <translation>Le nœud de traitement ne connaît pas l'une des options.</translation>
    </message>
    <message>
        <source>Restart with other options; those used are on the Options page.</source>
        <translation>Relancez avec d'autres options ; celles utilisées figurent dans l'onglet Options.</translation>
    </message>
    <message>
        <source>One of the photos is damaged.</source>
        <translation>L'une des photos est endommagée.</translation>
    </message>
    <message>
        <source>The console names it. Make a new task without it.</source>
        <translation>La console la nomme. Créez une nouvelle tâche sans elle.</translation>
    </message>
</context><context>
    <name>Commands</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Ask the server for projects and tasks (F5)</source>
        <translation>Demander les projets et les tâches au serveur (F5)</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Nouvelle connexion…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Modifier le nom, l'adresse ou les identifiants</translation>
    </message>
    <message>
        <source>Duplicate Connection…</source>
        <translation>Dupliquer la connexion…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Ajouter une connexion à partir d'une copie, par exemple pour un autre compte</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>S'identifier avec les identifiants enregistrés et vérifier</translation>
    </message>
    <message>
        <source>Remove Connection…</source>
        <translation>Supprimer la connexion…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Oublier la connexion et ses identifiants ; rien ne change sur le serveur</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Settings of the plugin, and all saved connections</source>
        <translation>Paramètres de l'extension et toutes les connexions enregistrées</translation>
    </message>
    <message>
        <source>Copy Diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copy what a bug report needs; it holds no password</source>
        <translation>Copier les informations utiles à un rapport d'anomalie ; elles ne contiennent aucun mot de passe</translation>
    </message>
    <message>
        <source>The task has no layer on the map.</source>
        <translation>La tâche n'a aucune couche sur la carte.</translation>
    </message>
    <message>
        <source>The task has neither heights nor a point cloud.</source>
        <translation>La tâche n'a ni altitudes ni nuage de points.</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to; now it is {}</source>
        <translation>Choisir où télécharger les fichiers ; actuellement {}</translation>
    </message>
    <message>
        <source>Folder for Downloads</source>
        <translation>Dossier de téléchargement</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message>
        <source>Put the main results of this task on the map; the arrow offers every product by itself</source>
        <translation>Mettre sur la carte les principaux résultats de cette tâche ; la flèche propose chaque produit séparément</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Actualiser les couches</translation>
    </message>
    <message>
        <source>Show what the task has made by now in its layers; their styles stay</source>
        <translation>Afficher dans ses couches ce que la tâche a produit entre-temps ; leurs styles sont conservés</translation>
    </message>
    <message>
        <source>Prepare for 3D Views</source>
        <translation>Préparer pour les vues 3D</translation>
    </message>
    <message>
        <source>Make the heights of the ground the terrain of this project, and have 3D map views draw the point cloud</source>
        <translation>Prendre les altitudes du sol comme terrain de ce projet et faire dessiner le nuage de points par les vues cartographiques 3D</translation>
    </message>
    <message>
        <source>Download Folder…</source>
        <translation>Dossier de téléchargement…</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to</source>
        <translation>Choisir où les fichiers sont téléchargés</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>Nom du nouveau projet</translation>
    </message>
    <message>
        <source>Delete Project</source>
        <translation>Supprimer le projet</translation>
    </message>
    <message>
        <source>Take “{}” off your list? It is somebody else's and stays with its owner.</source>
        <translation>Retirer « {} » de votre liste ? Il appartient à quelqu'un d'autre et reste chez son propriétaire.</translation>
    </message>
    <message>
        <source>Delete the project “{}” from the server, with all its tasks ({}), their photos and results? This cannot be undone.</source>
        <translation>Supprimer du serveur le projet « {} » avec toutes ses tâches ({}), leurs photos et leurs résultats ? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete the empty project “{}” from the server?</source>
        <translation>Supprimer du serveur le projet vide « {} » ?</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Make a folder for tasks</source>
        <translation>Créer un dossier pour des tâches</translation>
    </message>
    <message>
        <source>Duplicate Project</source>
        <translation>Dupliquer le projet</translation>
    </message>
    <message>
        <source>Copy the project with all its tasks</source>
        <translation>Copier le projet avec toutes ses tâches</translation>
    </message>
    <message>
        <source>Delete Project…</source>
        <translation>Supprimer le projet…</translation>
    </message>
    <message>
        <source>Delete the project with all its tasks from the server</source>
        <translation>Supprimer du serveur le projet avec toutes ses tâches</translation>
    </message>
    <message>
        <source>Save Backup</source>
        <translation>Enregistrer une sauvegarde</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Fichiers zip (*.zip)</translation>
    </message>
    <message>
        <source>Save Console</source>
        <translation>Enregistrer la console</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download a file of the task</source>
        <translation>Télécharger un fichier de la tâche</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Have a product converted: format, CRS, index such as NDVI</source>
        <translation>Faire convertir un produit : format, SCR, indice comme NDVI</translation>
    </message>
    <message>
        <source>Save Backup…</source>
        <translation>Enregistrer une sauvegarde…</translation>
    </message>
    <message>
        <source>Save the whole task, photos too, in a zip that can be imported again</source>
        <translation>Enregistrer toute la tâche, photos comprises, dans un zip qui peut être réimporté</translation>
    </message>
    <message>
        <source>The photos of the task are being uploaded.</source>
        <translation>Les photos de la tâche sont en cours d'envoi.</translation>
    </message>
    <message>
        <source>The server has not finished an earlier request.</source>
        <translation>Le serveur n'a pas terminé une requête précédente.</translation>
    </message>
    <message>
        <source>Photos of the task are missing.</source>
        <translation>Il manque des photos de la tâche.</translation>
    </message>
    <message>
        <source>The task is not in progress.</source>
        <translation>La tâche n'est pas en cours.</translation>
    </message>
    <message>
        <source>The task is still in progress.</source>
        <translation>La tâche est encore en cours.</translation>
    </message>
    <message>
        <source>Connect to a server first.</source>
        <translation>Connectez-vous d'abord à un serveur.</translation>
    </message>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Identifiez-vous d'abord sur le serveur.</translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>Sélectionnez d'abord une tâche.</translation>
    </message>
    <message>
        <source>Select only one task.</source>
        <translation>Sélectionnez une seule tâche.</translation>
    </message>
    <message>
        <source>Select a project first.</source>
        <translation>Sélectionnez d'abord un projet.</translation>
    </message>
    <message>
        <source>The task has no results yet.</source>
        <translation>La tâche n'a pas encore de résultats.</translation>
    </message>
    <message>
        <source>You do not have permission to do this in this project.</source>
        <translation>Vous n'avez pas le droit de faire cela dans ce projet.</translation>
    </message>
    <message>
        <source>Resume Upload</source>
        <translation>Reprendre l'envoi</translation>
    </message>
    <message>
        <source>Send the photos that are still missing, and start the task</source>
        <translation>Envoyer les photos encore manquantes et démarrer la tâche</translation>
    </message>
    <message>
        <source>Process the photos once more? The results there are will be replaced: {}</source>
        <translation>Traiter les photos une nouvelle fois ? Les résultats existants seront remplacés : {}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>There is no other project to move it to.</source>
        <translation>Il n'y a pas d'autre projet où la déplacer.</translation>
    </message>
    <message>
        <source>Move to Project</source>
        <translation>Déplacer vers un projet</translation>
    </message>
    <message>
        <source>Move the selected tasks ({}) to</source>
        <translation>Déplacer les tâches sélectionnées ({}) vers</translation>
    </message>
    <message>
        <source>Remove Task</source>
        <translation>Supprimer la tâche</translation>
    </message>
    <message>
        <source>Delete “{}” with its photos and results from the server? This cannot be undone. Layers from downloaded files stay.</source>
        <translation>Supprimer du serveur « {} » avec ses photos et ses résultats ? Cette action est irréversible. Les couches issues de fichiers téléchargés restent.</translation>
    </message>
    <message>
        <source>This cannot be undone. Layers from downloaded files stay.</source>
        <translation>Cette action est irréversible. Les couches issues de fichiers téléchargés restent.</translation>
    </message>
    <message>
        <source>Delete {} tasks with {} photos and all their results from the server?</source>
        <translation>Supprimer du serveur {} tâches avec {} photos et tous leurs résultats ?</translation>
    </message>
    <message>
        <source>– and {} more</source>
        <translation>– et {} de plus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the task; it can be restarted</source>
        <translation>Arrêter la tâche ; elle peut être relancée</translation>
    </message>
    <message>
        <source>Process the photos once more</source>
        <translation>Traiter les photos à nouveau</translation>
    </message>
    <message>
        <source>Restart With…</source>
        <translation>Relancer avec…</translation>
    </message>
    <message>
        <source>Process the photos once more with other options, or from a later stage</source>
        <translation>Traiter les photos à nouveau avec d'autres options, ou depuis une étape ultérieure</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Lui donner un autre nom (F2)</translation>
    </message>
    <message>
        <source>Move to Project…</source>
        <translation>Déplacer vers un projet…</translation>
    </message>
    <message>
        <source>Put into another one</source>
        <translation>Placer dans un autre projet</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Copy it with its results</source>
        <translation>La copier avec ses résultats</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete the task, its photos and results from the server</source>
        <translation>Supprimer du serveur la tâche, ses photos et ses résultats</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Publique</translation>
    </message>
    <message>
        <source>Let everybody who has the link see the task, without a login</source>
        <translation>Permettre à toute personne qui a le lien de voir la tâche, sans identification</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the address of its web page</source>
        <translation>Copier l'adresse de sa page web</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Show the web page of this</source>
        <translation>Afficher sa page web</translation>
    </message>
    <message>
        <source>Cancel Upload</source>
        <translation>Annuler l'envoi</translation>
    </message>
    <message>
        <source>Stop the upload of the photos of “{}”?</source>
        <translation>Arrêter l'envoi des photos de « {} » ?</translation>
    </message>
    <message>
        <source>What has arrived can stay on the server for three days, to go on with later.</source>
        <translation>Ce qui est arrivé peut rester trois jours sur le serveur, pour reprendre plus tard.</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Arrêter et conserver</translation>
    </message>
    <message>
        <source>Stop and Remove</source>
        <translation>Arrêter et supprimer</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>New Task…</source>
        <translation>Nouvelle tâche…</translation>
    </message>
    <message>
        <source>Choose photos and have them processed on the server</source>
        <translation>Choisir des photos et les faire traiter sur le serveur</translation>
    </message>
    <message>
        <source>Import Task…</source>
        <translation>Importer une tâche…</translation>
    </message>
    <message>
        <source>Bring a task that was made elsewhere here: a zip from disk or the web</source>
        <translation>Amener ici une tâche faite ailleurs : un zip du disque ou du web</translation>
    </message>
</context><context>
    <name>Connecting</name>
    <message>
        <source>No connection is saved yet.</source>
        <translation>Aucune connexion n'est encore enregistrée.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel, or set the environment variable {}.</source>
        <translation>Ajoutez une connexion dans le panneau OrthoDock, ou définissez la variable d'environnement {}.</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is locked.</source>
        <translation>Les identifiants de la connexion « {} » sont verrouillés.</translation>
    </message>
    <message>
        <source>Set QGIS_AUTH_PASSWORD_FILE to a file that contains the QGIS master password, or set {}, {} and {} and leave the connection empty.</source>
        <translation>Indiquez dans QGIS_AUTH_PASSWORD_FILE un fichier contenant le mot de passe principal de QGIS, ou définissez {}, {} et {} et laissez la connexion vide.</translation>
    </message>
    <message>
        <source>Only one of {} and {} is set.</source>
        <translation>Une seule des variables {} et {} est définie.</translation>
    </message>
    <message>
        <source>Set both, set {} instead, or set none of them to access public data only.</source>
        <translation>Définissez les deux, définissez {} à leur place, ou n'en définissez aucune pour n'accéder qu'aux données publiques.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>« {} »</translation>
    </message>
    <message>
        <source>Connection “{}” not found: no connection is saved.</source>
        <translation>Connexion « {} » introuvable : aucune connexion n'est enregistrée.</translation>
    </message>
    <message>
        <source>Connection “{}” not found. Saved connections: {}.</source>
        <translation>Connexion « {} » introuvable. Connexions enregistrées : {}.</translation>
    </message>
</context><context>
    <name>ConnectionCheck</name>
    <message>
        <source>Connected. Processing nodes online: {}.</source>
        <translation>Connecté. Nœuds de traitement en ligne : {}.</translation>
    </message>
    <message>
        <source>Tasks will wait until the server has one.</source>
        <translation>Les tâches attendront que le serveur en ait un.</translation>
    </message>
    <message>
        <source>This server uses http: the connection is not encrypted.</source>
        <translation>Ce serveur utilise http : la connexion n'est pas chiffrée.</translation>
    </message>
</context><context>
    <name>ConnectionDialog</name>
    <message>
        <source>New Connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Edit Connection</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>{} (copy)</source>
        <translation>{} (copie)</translation>
    </message>
    <message>
        <source>The address you open in a web browser to see WebODM</source>
        <translation>L'adresse que vous ouvrez dans un navigateur pour voir WebODM</translation>
    </message>
    <message>
        <source>The server's name, unless you give another</source>
        <translation>Le nom du serveur, à moins que vous n'en donniez un autre</translation>
    </message>
    <message>
        <source>What this connection is called in OrthoDock</source>
        <translation>Le nom de cette connexion dans OrthoDock</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Log in and look, without saving anything</source>
        <translation>S'identifier et vérifier, sans rien enregistrer</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Connexion à {}…</translation>
    </message>
</context><context>
    <name>ConnectionEditor</name>
    <message>
        <source>Forget the connection “{}” and its login? Nothing on the server changes.</source>
        <translation>Oublier la connexion « {} » et ses identifiants ? Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation>Supprimer la connexion</translation>
    </message>
</context><context>
    <name>ConsoleOutputAlgorithm</name>
    <message>
        <source>Console output</source>
        <translation>Sortie console</translation>
    </message>
    <message>
        <source>Writes the console output of a task to a text file, and the last lines to the log.</source>
        <translation>Écrit la sortie console d'une tâche dans un fichier texte, et les dernières lignes dans le journal.</translation>
    </message>
    <message>
        <source>log,text,error,reason</source>
        <translation>journal,log,texte,erreur,raison</translation>
    </message>
    <message>
        <source>Number of last lines (empty: all)</source>
        <translation>Nombre de dernières lignes (vide : toutes)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Nombre de lignes</translation>
    </message>
</context><context>
    <name>ConsolePanel</name>
    <message>
        <source>Find in console</source>
        <translation>Rechercher dans la console</translation>
    </message>
    <message>
        <source>Only the last {} lines are shown. Save writes all of them.</source>
        <translation>Seules les {} dernières lignes sont affichées. « Enregistrer » les écrit toutes.</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation>Copier la sélection, ou tout</translation>
    </message>
    <message>
        <source>Save the whole console to a file</source>
        <translation>Enregistrer toute la console dans un fichier</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context><context>
    <name>ConsoleView</name>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>The task's console appears here once it runs.</source>
        <translation>La console de la tâche s'affiche ici dès qu'elle s'exécute.</translation>
    </message>
</context><context>
    <name>Core</name>
    <message>
        <source>{} and {} more</source>
        <translation>{} et {} de plus</translation>
    </message>
    <message>
        <source>Unexpected error: {}: {}</source>
        <translation>Erreur inattendue : {} : {}</translation>
    </message>
    <message>
        <source>Details are in the Log Messages panel, tab “OrthoDock”.</source>
        <translation>Les détails se trouvent dans le panneau Journal des messages, onglet « OrthoDock ».</translation>
    </message>
    <message>
        <source>The boundary has {} vertices; the maximum is {}.</source>
        <translation>La limite a {} sommets ; le maximum est de {}.</translation>
    </message>
    <message>
        <source>Simplify the polygon first.</source>
        <translation>Simplifiez d'abord le polygone.</translation>
    </message>
    <message>
        <source>The boundary consists of more than {} polygons.</source>
        <translation>La limite se compose de plus de {} polygones.</translation>
    </message>
    <message>
        <source>Select only the polygon that bounds the area.</source>
        <translation>Sélectionnez uniquement le polygone qui délimite la zone.</translation>
    </message>
    <message>
        <source>No polygon was found for the boundary.</source>
        <translation>Aucun polygone trouvé pour la limite.</translation>
    </message>
    <message>
        <source>The boundary encloses no area.</source>
        <translation>La limite n'entoure aucune surface.</translation>
    </message>
    <message>
        <source>The boundary must be a single polygon, but these polygons form {} separate areas.</source>
        <translation>La limite doit être un seul polygone, mais ces polygones forment {} zones séparées.</translation>
    </message>
    <message>
        <source>Select one of them, or draw a polygon around all of them.</source>
        <translation>Sélectionnez l'un d'eux, ou dessinez un polygone autour de tous.</translation>
    </message>
    <message>
        <source>The polygon has no CRS.</source>
        <translation>Le polygone n'a pas de SCR.</translation>
    </message>
    <message>
        <source>Set the CRS in the layer properties.</source>
        <translation>Définissez le SCR dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The boundary is outside the area in which its CRS can be used.</source>
        <translation>La limite est en dehors de la zone où son SCR est utilisable.</translation>
    </message>
    <message>
        <source>Check the layer's CRS.</source>
        <translation>Vérifiez le SCR de la couche.</translation>
    </message>
    <message>
        <source>The boundary has invalid longitudes or latitudes.</source>
        <translation>La limite contient des longitudes ou des latitudes non valides.</translation>
    </message>
    <message>
        <source>captures: {}, bands: {}, files: {}</source>
        <translation>prises de vue : {}, bandes : {}, fichiers : {}</translation>
    </message>
    <message>
        <source>{} missing in {}</source>
        <translation>manque {} dans {}</translation>
    </message>
    <message>
        <source>incomplete: {} ({})</source>
        <translation>incomplètes : {} ({})</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is no longer stored.</source>
        <translation>Les identifiants de la connexion « {} » ne sont plus enregistrés.</translation>
    </message>
    <message>
        <source>Edit the connection and enter the login again.</source>
        <translation>Modifiez la connexion et saisissez à nouveau les identifiants.</translation>
    </message>
    <message>
        <source>A cell size of {} results in {} cells; the maximum is {}.</source>
        <translation>Une taille de cellule de {} donne {} cellules ; le maximum est de {}.</translation>
    </message>
    <message>
        <source>Choose larger cells, or remove photos taken far from the others.</source>
        <translation>Choisissez des cellules plus grandes, ou retirez les photos prises loin des autres.</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>Impossible d'écrire {} : {}.</translation>
    </message>
    <message>
        <source>No height above take-off recorded</source>
        <translation>Aucune hauteur au-dessus du point de décollage enregistrée</translation>
    </message>
    <message>
        <source>No altitude recorded</source>
        <translation>Aucune altitude enregistrée</translation>
    </message>
    <message>
        <source>No photo size recorded</source>
        <translation>Aucune taille de photo enregistrée</translation>
    </message>
    <message>
        <source>No focal length recorded. Enter the field of view</source>
        <translation>Aucune distance focale enregistrée. Saisissez l'angle de champ</translation>
    </message>
    <message>
        <source>No heading (yaw) recorded</source>
        <translation>Aucun cap (lacet) enregistré</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Aucune position GPS</translation>
    </message>
    <message>
        <source>{} is not a cloud-optimized point cloud (COPC).</source>
        <translation>{} n'est pas un nuage de points optimisé pour le cloud (COPC).</translation>
    </message>
    <message>
        <source>{} contains no tiles.</source>
        <translation>{} ne contient aucune tuile.</translation>
    </message>
    <message>
        <source>{} contains views or virtual tables, which is not allowed.</source>
        <translation>{} contient des vues ou des tables virtuelles, ce qui n'est pas autorisé.</translation>
    </message>
    <message>
        <source>{} contains a tile that is not an image or is far too large.</source>
        <translation>{} contient une tuile qui n'est pas une image ou qui est beaucoup trop grande.</translation>
    </message>
    <message>
        <source>{} is not an MBTiles file.</source>
        <translation>{} n'est pas un fichier MBTiles.</translation>
    </message>
    <message>
        <source>{} is damaged or incomplete.</source>
        <translation>{} est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>{} is not a raster that QGIS can read.</source>
        <translation>{} n'est pas un raster que QGIS peut lire.</translation>
    </message>
    <message>
        <source>{} is too large to open safely: {} × {} pixels in blocks of {} × {}.</source>
        <translation>{} est trop volumineux pour être ouvert sans risque : {} × {} pixels en blocs de {} × {}.</translation>
    </message>
    <message>
        <source>{} refers to other files, which is not allowed.</source>
        <translation>{} fait référence à d'autres fichiers, ce qui n'est pas autorisé.</translation>
    </message>
    <message>
        <source>Restart the task, or download the file from the WebODM page and check it.</source>
        <translation>Relancez la tâche, ou téléchargez le fichier depuis la page WebODM et vérifiez-le.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>Impossible de lire {} : {}.</translation>
    </message>
    <message>
        <source>{} has chunks of {} points, which cannot be decoded safely. Use the uncompressed LAS.</source>
        <translation>{} contient des blocs de {} points, qui ne peuvent pas être décodés sans risque. Utilisez le LAS non compressé.</translation>
    </message>
    <message>
        <source>{} is compressed (LAZ) and this QGIS has no decoder for it. Install the Python package lazrs or laszip, or use the uncompressed LAS.</source>
        <translation>{} est compressé (LAZ) et ce QGIS n'a pas de décodeur pour le lire. Installez le paquet Python lazrs ou laszip, ou utilisez le LAS non compressé.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its header states {} points, more than the file can contain. Download it again.</source>
        <translation>{} est tronqué ou endommagé : son en-tête annonce {} points, plus que le fichier ne peut en contenir. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its points cannot be decoded. Download it again.</source>
        <translation>{} est tronqué ou endommagé : ses points ne peuvent pas être décodés. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its chunk table is missing or invalid. Download it again.</source>
        <translation>{} est tronqué ou endommagé : sa table de blocs est absente ou non valide. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>QGIS cannot read {}.</source>
        <translation>QGIS ne peut pas lire {}.</translation>
    </message>
    <message>
        <source>If the folder path contains characters such as # or %, choose another download folder.</source>
        <translation>Si le chemin du dossier contient des caractères tels que # ou %, choisissez un autre dossier de téléchargement.</translation>
    </message>
    <message>
        <source>{} is not a point cloud that QGIS can read.</source>
        <translation>{} n'est pas un nuage de points que QGIS peut lire.</translation>
    </message>
    <message>
        <source>{} contains nothing that QGIS can display.</source>
        <translation>{} ne contient rien que QGIS puisse afficher.</translation>
    </message>
    <message>
        <source>{} has {} pixels, too many to open safely.</source>
        <translation>{} a {} pixels, trop pour être ouvert sans risque.</translation>
    </message>
    <message>
        <source>GDAL cannot write the file</source>
        <translation>GDAL ne peut pas écrire le fichier</translation>
    </message>
    <message>
        <source>{} is too large to read.</source>
        <translation>{} est trop volumineux pour être lu.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoPackage.</source>
        <translation>{} n'est pas un GeoPackage valide.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoJSON file.</source>
        <translation>{} n'est pas un fichier GeoJSON valide.</translation>
    </message>
    <message>
        <source>The table contains more than {} marks.</source>
        <translation>Le tableau contient plus de {} marques.</translation>
    </message>
    <message>
        <source>Point “{}” is marked at two places in {}.</source>
        <translation>Le point « {} » est marqué à deux endroits dans {}.</translation>
    </message>
    <message>
        <source>Remove one of the two marks.</source>
        <translation>Retirez l'une des deux marques.</translation>
    </message>
    <message>
        <source>A point has no name.</source>
        <translation>Un point n'a pas de nom.</translation>
    </message>
    <message>
        <source>Enter a name for every point.</source>
        <translation>Saisissez un nom pour chaque point.</translation>
    </message>
    <message>
        <source>Two points have the name “{}”.</source>
        <translation>Deux points portent le nom « {} ».</translation>
    </message>
    <message>
        <source>Give every point a unique name.</source>
        <translation>Donnez à chaque point un nom unique.</translation>
    </message>
    <message>
        <source>Point “{}” has no elevation or no coordinates.</source>
        <translation>Le point « {} » n'a pas d'altitude ou pas de coordonnées.</translation>
    </message>
    <message>
        <source>Choose the field that contains the elevations.</source>
        <translation>Choisissez le champ qui contient les altitudes.</translation>
    </message>
    <message>
        <source>A GCP file cannot contain the photo name “{}”.</source>
        <translation>Un fichier GCP ne peut pas contenir le nom de photo « {} ».</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Renommez la photo.</translation>
    </message>
    <message>
        <source>Point “{}” has no pixel coordinates in {}.</source>
        <translation>Le point « {} » n'a pas de coordonnées en pixels dans {}.</translation>
    </message>
    <message>
        <source>Enter both pixel coordinates.</source>
        <translation>Saisissez les deux coordonnées en pixels.</translation>
    </message>
    <message>
        <source>Points missing in the layer: {}.</source>
        <translation>Points absents de la couche : {}.</translation>
    </message>
    <message>
        <source>Photos not found: {}.</source>
        <translation>Photos introuvables : {}.</translation>
    </message>
    <message>
        <source>Photos with marks outside the photo: {}.</source>
        <translation>Photos ayant des marques en dehors de la photo : {}.</translation>
    </message>
    <message>
        <source>Too few points are marked in photos: {}; the minimum is {}.</source>
        <translation>Trop peu de points sont marqués dans les photos : {} ; le minimum est de {}.</translation>
    </message>
    <message>
        <source>The points have no CRS.</source>
        <translation>Les points n'ont pas de SCR.</translation>
    </message>
    <message>
        <source>The task no longer contains this product.</source>
        <translation>La tâche ne contient plus ce produit.</translation>
    </message>
    <message>
        <source>Remove the layer.</source>
        <translation>Supprimez la couche.</translation>
    </message>
    <message>
        <source>The server denied access to this layer, although the task exists.</source>
        <translation>Le serveur a refusé l'accès à cette couche, bien que la tâche existe.</translation>
    </message>
    <message>
        <source>Choose Retry, or contact the server administrator.</source>
        <translation>Choisissez « Réessayer », ou adressez-vous à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>The task is no longer on the server.</source>
        <translation>La tâche n'est plus sur le serveur.</translation>
    </message>
    <message>
        <source>Remove its layers, or load them from downloaded files.</source>
        <translation>Supprimez ses couches, ou chargez-les depuis des fichiers téléchargés.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>{} of task “{}” in project “{}” on the server {}.</source>
        <translation>{} de la tâche « {} » du projet « {} » sur le serveur {}.</translation>
    </message>
    <message>
        <source>Photos: {}.</source>
        <translation>Photos : {}.</translation>
    </message>
    <message>
        <source>Task created: {}.</source>
        <translation>Tâche créée : {}.</translation>
    </message>
    <message>
        <source>Coordinate system of the task: {}.</source>
        <translation>Système de coordonnées de la tâche : {}.</translation>
    </message>
    <message>
        <source>Elevations: {}.</source>
        <translation>Altitudes : {}.</translation>
    </message>
    <message>
        <source>The server states no license. The task is public on its server.</source>
        <translation>Le serveur n'indique aucune licence. La tâche est publique sur son serveur.</translation>
    </message>
    <message>
        <source>The server states no license. The task is private: only users with access to it can display the layer.</source>
        <translation>Le serveur n'indique aucune licence. La tâche est privée : seuls les utilisateurs qui y ont accès peuvent afficher la couche.</translation>
    </message>
    <message>
        <source>not stated by the server</source>
        <translation>non indiqué par le serveur</translation>
    </message>
    <message>
        <source>meters, vertical datum {}</source>
        <translation>mètres, référentiel vertical {}</translation>
    </message>
    <message>
        <source>meters, as in the photos or ground control points; the server states no vertical datum</source>
        <translation>mètres, comme dans les photos ou les points de contrôle au sol ; le serveur n'indique aucun référentiel vertical</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>Impossible d'afficher le nuage de points : {}</translation>
    </message>
    <message>
        <source>Cannot convert {}: {}</source>
        <translation>Impossible de convertir {} : {}</translation>
    </message>
    <message>
        <source>{} has points out of range. The file may have changed while it was read.</source>
        <translation>{} contient des points hors limites. Le fichier a peut-être changé pendant sa lecture.</translation>
    </message>
    <message>
        <source>Not enough disk space: {} free, {} needs {}.</source>
        <translation>Espace disque insuffisant : {} libres, {} a besoin de {}.</translation>
    </message>
    <message>
        <source>{} has no points to show.</source>
        <translation>{} n'a aucun point à afficher.</translation>
    </message>
    <message>
        <source>{} is not a LAS or LAZ file.</source>
        <translation>{} n'est pas un fichier LAS ou LAZ.</translation>
    </message>
    <message>
        <source>{} has an invalid scale or offset, so its coordinates cannot be calculated.</source>
        <translation>{} a une échelle ou un décalage non valide, ses coordonnées ne peuvent donc pas être calculées.</translation>
    </message>
    <message>
        <source>{} has point format {} with {} bytes per point, which the LAS standard does not define.</source>
        <translation>{} a le format de point {} avec {} octets par point, que la norme LAS ne définit pas.</translation>
    </message>
    <message>
        <source>{} has no points.</source>
        <translation>{} n'a aucun point.</translation>
    </message>
    <message>
        <source>{} is truncated: it contains {} of {} points.</source>
        <translation>{} est tronqué : il contient {} points sur {}.</translation>
    </message>
    <message>
        <source>{} has records of an unknown layout.</source>
        <translation>{} contient des enregistrements de structure inconnue.</translation>
    </message>
    <message>
        <source>No application is set up for {} files.</source>
        <translation>Aucune application n'est configurée pour les fichiers {}.</translation>
    </message>
    <message>
        <source>Open the file with another application: {}</source>
        <translation>Ouvrez le fichier avec une autre application : {}</translation>
    </message>
    <message>
        <source>DSM Hillshade</source>
        <translation>Ombrage du MNS</translation>
    </message>
    <message>
        <source>DTM Hillshade</source>
        <translation>Ombrage du MNT</translation>
    </message>
    <message>
        <source>{} contains no elevations.</source>
        <translation>{} ne contient aucune altitude.</translation>
    </message>
    <message>
        <source>This task has no {}.</source>
        <translation>Produit absent de cette tâche : {}.</translation>
    </message>
    <message>
        <source>Choose another download folder.</source>
        <translation>Choisissez un autre dossier de téléchargement.</translation>
    </message>
    <message>
        <source>The server's point cloud tiles have no root node.</source>
        <translation>Les tuiles du nuage de points du serveur n'ont pas de nœud racine.</translation>
    </message>
    <message>
        <source>Parts of the server's point cloud tiles are missing.</source>
        <translation>Des parties des tuiles du nuage de points du serveur manquent.</translation>
    </message>
    <message>
        <source>The hierarchy of the server's tiles is damaged.</source>
        <translation>La hiérarchie des tuiles du serveur est endommagée.</translation>
    </message>
    <message>
        <source>The server's {} is damaged.</source>
        <translation>Le fichier {} du serveur est endommagé.</translation>
    </message>
    <message>
        <source>The server's point cloud has no points.</source>
        <translation>Le nuage de points du serveur n'a aucun point.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is too large; it is probably damaged.</source>
        <translation>Un nœud des tuiles du nuage de points du serveur est trop volumineux ; il est probablement endommagé.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is damaged.</source>
        <translation>Un nœud des tuiles du nuage de points du serveur est endommagé.</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Points de contrôle au sol</translation>
    </message>
    <message>
        <source>Photo Positions</source>
        <translation>Positions des photos</translation>
    </message>
    <message>
        <source>Cutline</source>
        <translation>Ligne de découpe</translation>
    </message>
    <message>
        <source>Photo Footprints</source>
        <translation>Emprises au sol des photos</translation>
    </message>
    <message>
        <source>Plant Health</source>
        <translation>Santé des plantes</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthophoto</translation>
    </message>
    <message>
        <source>Orthophoto (File)</source>
        <translation>Orthophoto (fichier)</translation>
    </message>
    <message>
        <source>Orthophoto (MBTiles)</source>
        <translation>Orthophoto (MBTiles)</translation>
    </message>
    <message>
        <source>Terrain Model (DTM)</source>
        <translation>Modèle de terrain (MNT)</translation>
    </message>
    <message>
        <source>DTM Elevations (File)</source>
        <translation>Altitudes du MNT (fichier)</translation>
    </message>
    <message>
        <source>Surface Model (DSM)</source>
        <translation>Modèle de surface (MNS)</translation>
    </message>
    <message>
        <source>DSM Elevations (File)</source>
        <translation>Altitudes du MNS (fichier)</translation>
    </message>
    <message>
        <source>Point Cloud</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>Quality Report</source>
        <translation>Rapport de qualité</translation>
    </message>
    <message>
        <source>Textured Model</source>
        <translation>Modèle texturé</translation>
    </message>
    <message>
        <source>Orthophoto (Google Earth)</source>
        <translation>Orthophoto (Google Earth)</translation>
    </message>
    <message>
        <source>All Results (ZIP)</source>
        <translation>Tous les résultats (ZIP)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo without direction</source>
        <translation>Photo sans direction</translation>
    </message>
    <message>
        <source>Error unknown</source>
        <translation>Erreur inconnue</translation>
    </message>
    <message>
        <source>Over {} cm</source>
        <translation>Plus de {} cm</translation>
    </message>
    <message>
        <source>{}–{} cm</source>
        <translation>De {} à {} cm</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>height</source>
        <translation>altitude</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Nord</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Seen in photos</source>
        <translation>Visible sur les photos</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Libérez de l'espace disque.</translation>
    </message>
    <message>
        <source>QGIS cannot display the server's tiles.</source>
        <translation>QGIS ne peut pas afficher les tuiles du serveur.</translation>
    </message>
    <message>
        <source>The footprints cannot be calculated.</source>
        <translation>Les emprises au sol ne peuvent pas être calculées.</translation>
    </message>
    <message>
        <source>Footprints need photos with known height, orientation and focal length that point downwards.</source>
        <translation>Les emprises au sol exigent des photos dont la hauteur, l'orientation et la distance focale sont connues et qui pointent vers le bas.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Choisissez un autre dossier ou libérez de l'espace disque.</translation>
    </message>
    <message>
        <source>no disk space left</source>
        <translation>plus d'espace disque</translation>
    </message>
    <message>
        <source>The elevation of the ground is unknown.</source>
        <translation>L'altitude du sol est inconnue.</translation>
    </message>
    <message>
        <source>Footprints need it: restart the task with the option dtm or dsm.</source>
        <translation>Les emprises au sol en ont besoin : relancez la tâche avec l'option dtm ou dsm.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is disabled.</source>
        <translation>La base de données d'authentification de QGIS est désactivée.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is locked.</source>
        <translation>La base de données d'authentification de QGIS est verrouillée.</translation>
    </message>
    <message>
        <source>Enter the QGIS master password. OrthoDock saves logins only in this database.</source>
        <translation>Saisissez le mot de passe principal de QGIS. OrthoDock n'enregistre les identifiants que dans cette base de données.</translation>
    </message>
    <message>
        <source>WebODM does not support the authentication method “{}”.</source>
        <translation>WebODM ne prend pas en charge la méthode d'authentification « {} ».</translation>
    </message>
    <message>
        <source>Choose an authentication configuration of the type “Basic”, or one that sets the header “Authorization” to “JWT” and a token.</source>
        <translation>Choisissez une configuration d'authentification de type « Basic », ou une qui définit l'en-tête « Authorization » à « JWT » suivi d'un jeton.</translation>
    </message>
    <message>
        <source>The login could not be saved in the QGIS authentication database.</source>
        <translation>Les identifiants n'ont pas pu être enregistrés dans la base de données d'authentification de QGIS.</translation>
    </message>
    <message>
        <source>Check Settings ▸ Options ▸ Authentication.</source>
        <translation>Vérifiez Préférences ▸ Options ▸ Authentification.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no user name.</source>
        <translation>La configuration d'authentification « {} » n'a pas de nom d'utilisateur.</translation>
    </message>
    <message>
        <source>Edit the configuration, or choose another one.</source>
        <translation>Modifiez la configuration, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no WebODM token.</source>
        <translation>La configuration d'authentification « {} » n'a pas de jeton WebODM.</translation>
    </message>
    <message>
        <source>Set its header “Authorization” to “JWT”, a space and the token.</source>
        <translation>Définissez son en-tête « Authorization » à « JWT », une espace et le jeton.</translation>
    </message>
    <message>
        <source>You have no access to any processing node: the task cannot start.</source>
        <translation>Vous n'avez accès à aucun nœud de traitement : la tâche ne peut pas démarrer.</translation>
    </message>
    <message>
        <source>Ask the server administrator to add a processing node, or to give you permission to use one.</source>
        <translation>Demandez à l'administrateur du serveur d'ajouter un nœud de traitement, ou de vous autoriser à en utiliser un.</translation>
    </message>
    <message>
        <source>The task will wait on the server until a node is online.</source>
        <translation>La tâche attendra sur le serveur qu'un nœud soit en ligne.</translation>
    </message>
    <message>
        <source>No processing node is online.</source>
        <translation>Aucun nœud de traitement n'est en ligne.</translation>
    </message>
    <message>
        <source>The processing node “{}” is offline.</source>
        <translation>Le nœud de traitement « {} » est hors ligne.</translation>
    </message>
    <message>
        <source>Choose another node. Otherwise the task will wait until this node is online.</source>
        <translation>Choisissez un autre nœud. Sinon, la tâche attendra que ce nœud soit en ligne.</translation>
    </message>
    <message>
        <source>No processing node has accepted the task yet.</source>
        <translation>Aucun nœud de traitement n'a encore accepté la tâche.</translation>
    </message>
    <message>
        <source>Check that a processing node is online and that you have permission to use it, or contact the server administrator.</source>
        <translation>Vérifiez qu'un nœud de traitement est en ligne et que vous êtes autorisé à l'utiliser, ou adressez-vous à l'administrateur du serveur.</translation>
    </message>
    <message>
        <source>Outside the terrain model</source>
        <translation>En dehors du modèle de terrain</translation>
    </message>
    <message>
        <source>Height above ground would be {}. Check the heights</source>
        <translation>La hauteur au-dessus du sol serait de {}. Vérifiez les hauteurs</translation>
    </message>
    <message>
        <source>The camera points at the horizon or above it</source>
        <translation>L'appareil pointe vers l'horizon ou plus haut</translation>
    </message>
    <message>
        <source>Some metadata cannot be read</source>
        <translation>Certaines métadonnées sont illisibles</translation>
    </message>
    <message>
        <source>No N/S or E/W: assumed north and east</source>
        <translation>Ni N/S ni E/O : nord et est supposés</translation>
    </message>
    <message>
        <source>Sign of the position contradicts N/S or E/W</source>
        <translation>Le signe de la position contredit N/S ou E/O</translation>
    </message>
    <message>
        <source>Different positions in EXIF and XMP</source>
        <translation>Positions différentes dans EXIF et XMP</translation>
    </message>
    <message>
        <source>Different altitudes in EXIF and XMP</source>
        <translation>Altitudes différentes dans EXIF et XMP</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Processing nodes cannot read HEIC photos. Export the photo as JPEG</source>
        <translation>Les nœuds de traitement ne peuvent pas lire les photos HEIC. Exportez la photo en JPEG</translation>
    </message>
    <message>
        <source>Processing nodes cannot read this raw format. Export the photo as JPEG</source>
        <translation>Les nœuds de traitement ne peuvent pas lire ce format brut. Exportez la photo en JPEG</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>Not a table of control points (gcp_list.txt), positions (geo.txt) or groups</source>
        <translation>Pas un tableau de points de contrôle (gcp_list.txt), de positions (geo.txt) ou de groupes</translation>
    </message>
    <message>
        <source>Cannot be read: {}</source>
        <translation>Lecture impossible : {}</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>Pas une photo</translation>
    </message>
    <message>
        <source>The end of the photo is missing. Copy the file again</source>
        <translation>La fin de la photo manque. Copiez à nouveau le fichier</translation>
    </message>
    <message>
        <source>Not a photo, but a macOS metadata file</source>
        <translation>Pas une photo, mais un fichier de métadonnées macOS</translation>
    </message>
    <message>
        <source>Damaged: the file contains no video</source>
        <translation>Endommagé : le fichier ne contient aucune vidéo</translation>
    </message>
    <message>
        <source>Damaged: the file contains no image</source>
        <translation>Endommagé : le fichier ne contient aucune image</translation>
    </message>
    <message>
        <source>No connection to {} is saved.</source>
        <translation>Aucune connexion à {} n'est enregistrée.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel.</source>
        <translation>Ajoutez une connexion dans le panneau OrthoDock.</translation>
    </message>
    <message>
        <source>Choose Retry to unlock it.</source>
        <translation>Choisissez « Réessayer » pour la déverrouiller.</translation>
    </message>
    <message>
        <source>{} is about {} pixels from the position calculated from the other marks.</source>
        <translation>{} est à environ {} pixels de la position calculée à partir des autres marques.</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Marquez de nouveau le point ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>This is not a valid token.</source>
        <translation>Ce n'est pas un jeton valide.</translation>
    </message>
    <message>
        <source>A token has three parts separated by dots. Get one from /api/token-auth/ on your server.</source>
        <translation>Un jeton comporte trois parties séparées par des points. Obtenez-en un à l'adresse /api/token-auth/ de votre serveur.</translation>
    </message>
    <message>
        <source>The token expired on {}.</source>
        <translation>Le jeton a expiré le {}.</translation>
    </message>
    <message>
        <source>Edit the connection and paste a new token.</source>
        <translation>Modifiez la connexion et collez un nouveau jeton.</translation>
    </message>
    <message>
        <source>Upload {}</source>
        <translation>Envoi de {}</translation>
    </message>
</context><context>
    <name>CreateProject</name>
    <message>
        <source>Create project</source>
        <translation>Créer un projet</translation>
    </message>
    <message>
        <source>Creates a project on the server.</source>
        <translation>Crée un projet sur le serveur.</translation>
    </message>
    <message>
        <source>new,make,folder</source>
        <translation>nouveau,créer,dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Use an existing project with this name</source>
        <translation>Utiliser un projet existant de ce nom</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Numéro du projet</translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Saisissez un nom de projet.</translation>
    </message>
    <message>
        <source>Using the existing project {}.</source>
        <translation>Utilisation du projet existant {}.</translation>
    </message>
    <message>
        <source>Created project {}.</source>
        <translation>Projet {} créé.</translation>
    </message>
</context><context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation>Créer une tâche</translation>
    </message>
    <message>
        <source>Uploads photos to a WebODM server and starts processing.</source>
        <translation>Envoie des photos à un serveur WebODM et démarre le traitement.</translation>
    </message>
    <message>
        <source>upload,photos,new,start</source>
        <translation>envoi,upload,photos,nouveau,démarrer</translation>
    </message>
</context><context>
    <name>DetailsPanel</name>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Options used</source>
        <translation>Options utilisées</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Livrables</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Select a task to see more of it.</source>
        <translation>Sélectionnez une tâche pour en savoir plus.</translation>
    </message>
    <message>
        <source> (one of {} selected)</source>
        <translation> (l'une des {} sélectionnées)</translation>
    </message>
    <message>
        <source>The processing node could not finish this task.</source>
        <translation>Le nœud de traitement n'a pas pu terminer cette tâche.</translation>
    </message>
    <message>
        <source>The end of the console says more.</source>
        <translation>La fin de la console en dit plus.</translation>
    </message>
</context><context>
    <name>DownloadAsset</name>
    <message>
        <source>Download asset</source>
        <translation>Télécharger un livrable</translation>
    </message>
    <message>
        <source>Downloads one asset of a task.</source>
        <translation>Télécharge un livrable d'une tâche.</translation>
    </message>
    <message>
        <source>orthophoto,dsm,dtm,point cloud,report,file</source>
        <translation>orthophoto,mns,mnt,dsm,dtm,nuage de points,rapport,fichier</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Livrable</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Tous les fichiers (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>Le fichier, si c'est un raster</translation>
    </message>
    <message>
        <source>The file, if it is a vector layer</source>
        <translation>Le fichier, si c'est une couche vectorielle</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Choisissez un fichier de sortie.</translation>
    </message>
</context><context>
    <name>DownloadResults</name>
    <message>
        <source>Download results</source>
        <translation>Télécharger des résultats</translation>
    </message>
    <message>
        <source>Downloads assets of a task to a folder and unpacks ZIP files.</source>
        <translation>Télécharge des livrables d'une tâche dans un dossier et décompresse les fichiers ZIP.</translation>
    </message>
    <message>
        <source>all.zip,unzip,assets,folder</source>
        <translation>all.zip,décompresser,livrables,dossier,unzip</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Livrables</translation>
    </message>
    <message>
        <source>Unpack ZIP files</source>
        <translation>Décompresser les fichiers ZIP</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Downloaded rasters</source>
        <translation>Rasters téléchargés</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Nombre de fichiers</translation>
    </message>
    <message>
        <source>Choose at least one asset.</source>
        <translation>Choisissez au moins un livrable.</translation>
    </message>
    <message>
        <source>{} already exists.</source>
        <translation>{} existe déjà.</translation>
    </message>
    <message>
        <source>Choose an empty folder. Existing files are never overwritten.</source>
        <translation>Choisissez un dossier vide. Les fichiers existants ne sont jamais écrasés.</translation>
    </message>
    <message>
        <source>Unpacking {}…</source>
        <translation>Décompression de {}…</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>Impossible d'écrire dans {} : {}.</translation>
    </message>
</context><context>
    <name>Downloading</name>
    <message>
        <source>Downloading {}…</source>
        <translation>Téléchargement de {}…</translation>
    </message>
    <message>
        <source>The task “{}” has no {}.</source>
        <translation>La tâche « {} » n'a pas de fichier {}.</translation>
    </message>
    <message>
        <source>Available assets: {}.</source>
        <translation>Livrables disponibles : {}.</translation>
    </message>
</context><context>
    <name>ExportAsset</name>
    <message>
        <source>Export asset</source>
        <translation>Exporter un livrable</translation>
    </message>
    <message>
        <source>Converts a product on the server (format, CRS, formula, colors, thinning) and downloads it.</source>
        <translation>Convertit un produit sur le serveur (format, SCR, formule, couleurs, décimation) et le télécharge.</translation>
    </message>
    <message>
        <source>convert,reproject,crs,ndvi,formula,hillshade,kmz,png,jpg,thin,resample</source>
        <translation>convertir,reprojeter,scr,crs,ndvi,formule,ombrage,kmz,png,jpg,éclaircir,ré-échantillonner</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CRS (empty: CRS of the task)</source>
        <translation>SCR (vide : SCR de la tâche)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Tous les fichiers (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>Le fichier, si c'est un raster</translation>
    </message>
    <message>
        <source>Point spacing to thin the point cloud (meters)</source>
        <translation>Espacement des points pour décimer le nuage de points (mètres)</translation>
    </message>
    <message>
        <source>Timeout (minutes)</source>
        <translation>Délai maximal (minutes)</translation>
    </message>
    <message>
        <source>{} cannot be exported as {}.</source>
        <translation>{} ne peut pas être exporté au format {}.</translation>
    </message>
    <message>
        <source>Available formats: {}.</source>
        <translation>Formats disponibles : {}.</translation>
    </message>
    <message>
        <source>Formula, colors and hillshade are not available for point clouds.</source>
        <translation>La formule, les couleurs et l'ombrage ne sont pas disponibles pour les nuages de points.</translation>
    </message>
    <message>
        <source>Only point clouds can be thinned.</source>
        <translation>Seuls les nuages de points peuvent être décimés.</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Choisissez un fichier de sortie.</translation>
    </message>
    <message>
        <source>Converting on the server…</source>
        <translation>Conversion sur le serveur…</translation>
    </message>
</context><context>
    <name>ExportDialog</name>
    <message>
        <source>Export “{}”</source>
        <translation>Exporter « {} »</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthophoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modèle de surface (MNS)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Modèle de terrain (MNT)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>As the task has it</source>
        <translation>Comme dans la tâche</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Calculate an index of the bands, such as NDVI</source>
        <translation>Calculer un indice à partir des bandes, par exemple NDVI</translation>
    </message>
    <message>
        <source>Add to the map when it is done</source>
        <translation>Ajouter à la carte une fois terminé</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>No indices: {}</source>
        <translation>Pas d'indices : {}</translation>
    </message>
</context><context>
    <name>FilterBar</name>
    <message>
        <source>Search projects and tasks</source>
        <translation>Rechercher des projets et des tâches</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Searches the names, tags and nodes in the list, also for parts of words. The server adds projects that match whole words in names of tasks, #tag or @owner</source>
        <translation>Recherche dans les noms, les étiquettes et les nœuds de la liste, aussi par parties de mots. Le serveur ajoute les projets dont des mots entiers figurent dans les noms de tâches, #étiquette ou @propriétaire</translation>
    </message>
    <message>
        <source>Choose which tasks are shown</source>
        <translation>Choisir les tâches affichées</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Queued or Running</source>
        <translation>En attente ou en cours</translation>
    </message>
    <message>
        <source>Photos Missing</source>
        <translation>Photos manquantes</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulées</translation>
    </message>
    <message>
        <source>In the Map Extent</source>
        <translation>Dans l'emprise de la carte</translation>
    </message>
    <message>
        <source>My Projects Only</source>
        <translation>Mes projets uniquement</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Tout afficher</translation>
    </message>
</context><context>
    <name>GcpFile</name>
    <message>
        <source>GCP file</source>
        <translation>Fichier GCP</translation>
    </message>
    <message>
        <source>Writes gcp_list.txt from surveyed points and their marks in photos.</source>
        <translation>Écrit gcp_list.txt à partir de points levés et de leurs marques dans les photos.</translation>
    </message>
    <message>
        <source>gcp,ground control,survey,markers,accuracy</source>
        <translation>gcp,points de contrôle,points d'appui,levé,cibles,précision</translation>
    </message>
    <message>
        <source>Surveyed points</source>
        <translation>Points levés</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “name”)</source>
        <translation>Champ du nom du point (vide : « name »)</translation>
    </message>
    <message>
        <source>Field with the elevation (empty: Z coordinate of the points)</source>
        <translation>Champ de l'altitude (vide : coordonnée Z des points)</translation>
    </message>
    <message>
        <source>Elevations are in feet if the CRS of the points uses feet</source>
        <translation>Les altitudes sont en pieds si le SCR des points utilise des pieds</translation>
    </message>
    <message>
        <source>Marks in photos</source>
        <translation>Marques dans les photos</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “point”)</source>
        <translation>Champ du nom du point (vide : « point »)</translation>
    </message>
    <message>
        <source>Field with the photo name (empty: “image”)</source>
        <translation>Champ du nom de la photo (vide : « image »)</translation>
    </message>
    <message>
        <source>Field with the pixels from the left (empty: “px”)</source>
        <translation>Champ des pixels depuis la gauche (vide : « px »)</translation>
    </message>
    <message>
        <source>Field with the pixels from the top (empty: “py”)</source>
        <translation>Champ des pixels depuis le haut (vide : « py »)</translation>
    </message>
    <message>
        <source>Folder of the photos, to check photo names and pixels</source>
        <translation>Dossier des photos, pour vérifier les noms de photos et les pixels</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Nombre de points</translation>
    </message>
    <message>
        <source>Number of marks</source>
        <translation>Nombre de marques</translation>
    </message>
    <message>
        <source>The CRS uses feet, but the elevations must be in meters.</source>
        <translation>Le SCR utilise des pieds, mais les altitudes doivent être en mètres.</translation>
    </message>
    <message>
        <source>The layer “{}” has no field “{}”.</source>
        <translation>La couche « {} » n'a pas de champ « {} ».</translation>
    </message>
    <message>
        <source>Available fields: {}.</source>
        <translation>Champs disponibles : {}.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Dossier introuvable : {}</translation>
    </message>
    <message>
        <source>Ignored because the point is not in the layer: {}.</source>
        <translation>Ignorées car le point n'est pas dans la couche : {}.</translation>
    </message>
    <message>
        <source>Ignored because the photo is not in the folder: {}.</source>
        <translation>Ignorées car la photo n'est pas dans le dossier : {}.</translation>
    </message>
    <message>
        <source>Ignored because the mark is outside the photo: {}.</source>
        <translation>Ignorées car la marque est en dehors de la photo : {}.</translation>
    </message>
    <message>
        <source>Points without a mark in any photo: {}.</source>
        <translation>Points sans marque dans aucune photo : {}.</translation>
    </message>
    <message>
        <source>Points marked in fewer than three photos: {}.</source>
        <translation>Points marqués dans moins de trois photos : {}.</translation>
    </message>
    <message>
        <source>Only these points can be used: {}. At least five are recommended.</source>
        <translation>Seuls ces points sont utilisables : {}. Au moins cinq sont recommandés.</translation>
    </message>
    <message>
        <source>Points at the same position, which are processed as one point: {}.</source>
        <translation>Points à la même position, traités comme un seul point : {}.</translation>
    </message>
    <message>
        <source>Spaces are written as %20, which only ODX nodes read as a space: {}.</source>
        <translation>Les espaces sont écrits %20, que seuls les nœuds ODX lisent comme un espace : {}.</translation>
    </message>
    <message>
        <source>Points written: {}. Marks written: {}.</source>
        <translation>Points écrits : {}. Marques écrites : {}.</translation>
    </message>
</context><context>
    <name>Groups</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context><context>
    <name>ImportDialog</name>
    <message>
        <source>Import Task</source>
        <translation>Importer une tâche</translation>
    </message>
    <message>
        <source>The results of a task (all.zip) or a backup of one, as this panel or the web page has saved it.</source>
        <translation>Les résultats d'une tâche (all.zip) ou sa sauvegarde, tels que ce panneau ou la page web les a enregistrés.</translation>
    </message>
    <message>
        <source>Zip on &amp;disk</source>
        <translation>Zip sur le &amp;disque</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>Archives zip</translation>
    </message>
    <message>
        <source>Task to Import</source>
        <translation>Tâche à importer</translation>
    </message>
    <message>
        <source>It is uploaded in the background; you can go on working</source>
        <translation>L'envoi se fait en arrière-plan ; vous pouvez continuer à travailler</translation>
    </message>
    <message>
        <source>Zip on the &amp;web</source>
        <translation>Zip sur le &amp;web</translation>
    </message>
    <message>
        <source>The server fetches it itself, so it must be able to reach it</source>
        <translation>Le serveur le récupère lui-même : il doit pouvoir l'atteindre</translation>
    </message>
    <message>
        <source>Where the task is put</source>
        <translation>Où placer la tâche</translation>
    </message>
    <message>
        <source>What the task is called on the server</source>
        <translation>Le nom de la tâche sur le serveur</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
</context><context>
    <name>ImportTask</name>
    <message>
        <source>Import task</source>
        <translation>Importer une tâche</translation>
    </message>
    <message>
        <source>Creates a task from existing results.</source>
        <translation>Crée une tâche à partir de résultats existants.</translation>
    </message>
    <message>
        <source>upload,zip,backup,restore,external</source>
        <translation>envoi,upload,zip,sauvegarde,restaurer,externe</translation>
    </message>
    <message>
        <source>ZIP file (all.zip or backup of a task)</source>
        <translation>Fichier ZIP (all.zip ou sauvegarde d'une tâche)</translation>
    </message>
    <message>
        <source>URL from which the server downloads the ZIP file</source>
        <translation>URL à partir de laquelle le serveur télécharge le fichier ZIP</translation>
    </message>
    <message>
        <source>Project (name or number)</source>
        <translation>Projet (nom ou numéro)</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nom de la tâche</translation>
    </message>
    <message>
        <source>Orthophoto (GeoTIFF)</source>
        <translation>Orthophoto (GeoTIFF)</translation>
    </message>
    <message>
        <source>Surface model (GeoTIFF)</source>
        <translation>Modèle de surface (GeoTIFF)</translation>
    </message>
    <message>
        <source>Terrain model (GeoTIFF)</source>
        <translation>Modèle de terrain (GeoTIFF)</translation>
    </message>
    <message>
        <source>Point cloud (LAS or LAZ)</source>
        <translation>Nuage de points (LAS ou LAZ)</translation>
    </message>
    <message>
        <source>Specify either a ZIP file, a URL or finished products.</source>
        <translation>Indiquez soit un fichier ZIP, soit une URL, soit des produits finis.</translation>
    </message>
    <message>
        <source>File not found: {}</source>
        <translation>Fichier introuvable : {}</translation>
    </message>
</context><context>
    <name>InputPanel</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{} among the photos</source>
        <translation>{} parmi les photos</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Points de contrôle au sol</translation>
    </message>
    <message>
        <source>Ground control points (*.txt)</source>
        <translation>Points de contrôle au sol (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A table of points whose position is known, and where photos show them</source>
        <translation>Une table de points de position connue, avec leur place sur les photos</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Points de contrôle au sol</translation>
    </message>
    <message>
        <source>Heig&amp;hts are in feet: send them in meters</source>
        <translation>Les altitudes sont en pi&amp;eds : les envoyer en mètres</translation>
    </message>
    <message>
        <source>A text file of points with known position, and where the photos show them.</source>
        <translation>Un fichier texte de points de position connue, avec leur place sur les photos.</translation>
    </message>
    <message>
        <source>&amp;Ground control points</source>
        <translation>Points de &amp;contrôle au sol</translation>
    </message>
    <message>
        <source>Only what lies within this polygon is reconstructed</source>
        <translation>Seul ce qui se trouve dans ce polygone est reconstruit</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Entité(s) sélectionnée(s) uni&amp;quement</translation>
    </message>
    <message>
        <source>Limits the reconstruction to a polygon of the map.</source>
        <translation>Limite la reconstruction à un polygone de la carte.</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>&amp;Limite</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>Longest side of a photo</source>
        <translation>Plus grand côté d'une photo</translation>
    </message>
    <message>
        <source>Longest side at &amp;most</source>
        <translation>Plus grand côté au &amp;maximum</translation>
    </message>
    <message>
        <source>The server makes the photos smaller: faster, with less detail.</source>
        <translation>Le serveur réduit les photos : plus rapide, mais moins de détails.</translation>
    </message>
    <message>
        <source>Photo size</source>
        <translation>Taille des photos</translation>
    </message>
    <message>
        <source>&amp;Align with task</source>
        <translation>&amp;Aligner sur la tâche</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Les points de contrôle au sol doivent être dans un fichier .txt, pas dans {}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checked: {}</source>
        <translation>Vérifié : {}</translation>
    </message>
    <message>
        <source>Control points: {}, check points: {}, marks: {} in photos: {}</source>
        <translation>Points de contrôle : {}, points de vérification : {}, marques : {} dans des photos : {}</translation>
    </message>
    <message>
        <source>No photo lies within the boundary.</source>
        <translation>Aucune photo ne se trouve dans la limite.</translation>
    </message>
    <message>
        <source>Fits the results to those of an earlier task, to compare the two.</source>
        <translation>Ajuste les résultats à ceux d'une tâche antérieure, pour comparer les deux.</translation>
    </message>
    <message>
        <source>The project has no earlier task of this place with a point cloud or DSM.</source>
        <translation>Le projet n'a pas de tâche antérieure de ce lieu avec un nuage de points ou un MNS.</translation>
    </message>
</context><context>
    <name>JsonDialog</name>
    <message>
        <source>Open &amp;File…</source>
        <translation>Ouvrir un &amp;fichier…</translation>
    </message>
    <message>
        <source>This is not JSON yet.</source>
        <translation>Ce n'est pas encore du JSON.</translation>
    </message>
    <message>
        <source>Open JSON</source>
        <translation>Ouvrir un JSON</translation>
    </message>
    <message>
        <source>JSON (*.json *.geojson)</source>
        <translation>JSON (*.json *.geojson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Edit or open a file</source>
        <translation>Modifier ou ouvrir un fichier</translation>
    </message>
</context><context>
    <name>LayerLoader</name>
    <message>
        <source>Load {} of {}</source>
        <translation>Chargement : {} de {}</translation>
    </message>
</context><context>
    <name>LayerReports</name>
    <message>
        <source>{} cannot be added</source>
        <translation>Impossible d'ajouter « {} »</translation>
    </message>
    <message>
        <source>New 3D views show “{}” as terrain.</source>
        <translation>Les nouvelles vues 3D utilisent « {} » comme terrain.</translation>
    </message>
    <message>
        <source>3D views show the points now. There are no heights.</source>
        <translation>Les vues 3D affichent maintenant les points. Il n'y a pas d'altitudes.</translation>
    </message>
    <message>
        <source>3D views show the points now. Set the terrain in each view.</source>
        <translation>Les vues 3D affichent maintenant les points. Définissez le terrain dans chaque vue.</translation>
    </message>
    <message>
        <source>Layers of “{}” need you to sign in.</source>
        <translation>Les couches de « {} » exigent que vous vous identifiiez.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>S'identifier</translation>
    </message>
    <message>
        <source>“{}” cannot be drawn: {}</source>
        <translation>« {} » ne peut pas être dessinée : {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Layers of “{}” cannot be drawn: {}</source>
        <translation>Les couches de « {} » ne peuvent pas être dessinées : {}</translation>
    </message>
</context><context>
    <name>ListProjects</name>
    <message>
        <source>List projects</source>
        <translation>Lister les projets</translation>
    </message>
    <message>
        <source>Creates a table of the projects on the server.</source>
        <translation>Crée un tableau des projets du serveur.</translation>
    </message>
    <message>
        <source>table,search,find</source>
        <translation>table,liste,rechercher,trouver</translation>
    </message>
    <message>
        <source>Search (words in project and task names, #tag, @owner)</source>
        <translation>Recherche (mots dans les noms de projets et de tâches, #étiquette, @propriétaire)</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Nombre de projets</translation>
    </message>
</context><context>
    <name>ListTasks</name>
    <message>
        <source>List tasks</source>
        <translation>Lister les tâches</translation>
    </message>
    <message>
        <source>Creates a polygon layer of the extents of tasks, with their properties.</source>
        <translation>Crée une couche de polygones des emprises des tâches, avec leurs propriétés.</translation>
    </message>
    <message>
        <source>footprint,extent,table,search,find,index</source>
        <translation>emprise,étendue,table,liste,rechercher,trouver,index</translation>
    </message>
    <message>
        <source>Project (name or number; empty: all)</source>
        <translation>Projet (nom ou numéro ; vide : tous)</translation>
    </message>
    <message>
        <source>Status (empty: all)</source>
        <translation>Statut (vide : tous)</translation>
    </message>
    <message>
        <source>Created after</source>
        <translation>Créées après</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>Créées avant</translation>
    </message>
    <message>
        <source>Extent that contains results (empty: all)</source>
        <translation>Emprise contenant les résultats (vide : toutes)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>Nombre de tâches</translation>
    </message>
</context><context>
    <name>Loading</name>
    <message>
        <source>Add the result to the map, if it is a layer</source>
        <translation>Ajouter le résultat à la carte, si c'est une couche</translation>
    </message>
</context><context>
    <name>LoginFields</name>
    <message>
        <source>User name and password</source>
        <translation>Nom d'utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>QGIS authentication configuration</source>
        <translation>Configuration d'authentification QGIS</translation>
    </message>
    <message>
        <source>None: only what is public</source>
        <translation>Aucune : seulement ce qui est public</translation>
    </message>
    <message>
        <source>How OrthoDock signs in to this server</source>
        <translation>La façon dont OrthoDock s'identifie auprès de ce serveur</translation>
    </message>
    <message>
        <source>As on the server's web page</source>
        <translation>Comme sur la page web du serveur</translation>
    </message>
    <message>
        <source>Kept encrypted in QGIS's authentication store, never in the project</source>
        <translation>Conservé chiffré dans la base d'authentification de QGIS, jamais dans le projet</translation>
    </message>
    <message>
        <source>For accounts without a password, as of single sign-on: the token that the server's /api/token-auth/ or its administrator gives. Kept encrypted in QGIS's authentication store</source>
        <translation>Pour les comptes sans mot de passe, par exemple en authentification unique (SSO) : le jeton que donne l'adresse /api/token-auth/ du serveur ou son administrateur. Conservé chiffré dans la base d'authentification de QGIS</translation>
    </message>
    <message>
        <source>An entry of QGIS's authentication store, which other connections may use too</source>
        <translation>Une entrée de la base d'authentification de QGIS, que d'autres connexions peuvent aussi utiliser</translation>
    </message>
    <message>
        <source>&amp;Log in with</source>
        <translation>&amp;S'identifier avec</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nom d'&amp;utilisateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Entrée</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Le nom d'utilisateur manque.</translation>
    </message>
    <message>
        <source>Enter it, or choose another way to log in.</source>
        <translation>Saisissez-le, ou choisissez une autre façon de vous identifier.</translation>
    </message>
    <message>
        <source>No entry of the authentication store is chosen.</source>
        <translation>Aucune entrée de la base d'authentification n'est choisie.</translation>
    </message>
    <message>
        <source>Choose one, or add one with the button beside the list.</source>
        <translation>Choisissez-en une, ou ajoutez-en une avec le bouton à côté de la liste.</translation>
    </message>
    <message>
        <source>For accounts without a password. WebODM's tokens are good for some hours; then a new one is needed.</source>
        <translation>Pour les comptes sans mot de passe. Les jetons de WebODM sont valables quelques heures ; ensuite, il en faut un nouveau.</translation>
    </message>
    <message>
        <source>Was good until {}.</source>
        <translation>Était valable jusqu'au {}.</translation>
    </message>
    <message>
        <source>Good until {}.</source>
        <translation>Valable jusqu'au {}.</translation>
    </message>
</context><context>
    <name>Lookup</name>
    <message>
        <source>Specify the project by name or number.</source>
        <translation>Indiquez le projet par son nom ou son numéro.</translation>
    </message>
    <message>
        <source>Project “{}” not found, or you do not have access to it.</source>
        <translation>Projet « {} » introuvable, ou vous n'y avez pas accès.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Exécutez « Lister les projets » pour voir les projets disponibles.</translation>
    </message>
    <message>
        <source>Several projects are named “{}”.</source>
        <translation>Plusieurs projets portent le nom « {} ».</translation>
    </message>
    <message>
        <source>Specify the number of one of them: {}.</source>
        <translation>Indiquez le numéro de l'un d'eux : {}.</translation>
    </message>
    <message>
        <source>Specify the task by ID, or by name and project.</source>
        <translation>Indiquez la tâche par son identifiant, ou par son nom et son projet.</translation>
    </message>
    <message>
        <source>Several tasks are named “{}” in the project “{}”.</source>
        <translation>Plusieurs tâches portent le nom « {} » dans le projet « {} ».</translation>
    </message>
    <message>
        <source>Specify the ID of one of them: {}.</source>
        <translation>Indiquez l'identifiant de l'une d'elles : {}.</translation>
    </message>
    <message>
        <source>Task “{}” not found in the project “{}”.</source>
        <translation>Tâche « {} » introuvable dans le projet « {} ».</translation>
    </message>
    <message>
        <source>Run “List tasks” to see the available tasks.</source>
        <translation>Exécutez « Lister les tâches » pour voir les tâches disponibles.</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found, or you do not have access to it.</source>
        <translation>Tâche d'identifiant « {} » introuvable, ou vous n'y avez pas accès.</translation>
    </message>
    <message>
        <source>To find a task by name, specify its project too.</source>
        <translation>Pour trouver une tâche par son nom, indiquez aussi son projet.</translation>
    </message>
</context><context>
    <name>MapMenu</name>
    <message>
        <source>Plant Health</source>
        <translation>Santé des plantes</translation>
    </message>
    <message>
        <source>The server offers no formulas for this task</source>
        <translation>Le serveur ne propose aucune formule pour cette tâche</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
</context><context>
    <name>NewTaskDialog</name>
    <message>
        <source>New Task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jet</translation>
    </message>
    <message>
        <source>Processing n&amp;ode</source>
        <translation>Nœ&amp;ud de traitement</translation>
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation>Préré&amp;glage</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Further Inputs</source>
        <translation>Autres entrées</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Close this window and upload the photos in the background</source>
        <translation>Fermer cette fenêtre et envoyer les photos en arrière-plan</translation>
    </message>
    <message>
        <source>What the task is called on the server and in QGIS</source>
        <translation>Le nom de la tâche sur le serveur et dans QGIS</translation>
    </message>
    <message>
        <source>A project on the server; type a name to make a new one</source>
        <translation>Un projet du serveur ; saisissez un nom pour en créer un nouveau</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>The machine that processes the photos; Automatic takes the least busy</source>
        <translation>La machine qui traite les photos ; « Automatique » prend la moins occupée</translation>
    </message>
    <message>
        <source>Whether the task can start</source>
        <translation>État de préparation de la tâche</translation>
    </message>
    <message>
        <source>{} in the queue</source>
        <translation>{} en attente</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Drone flights</source>
        <translation>Vols de drone</translation>
    </message>
    <message>
        <source>Flight of {}</source>
        <translation>Vol du {}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>The processing node does not list its options; it uses its own values.</source>
        <translation>Le nœud de traitement n'indique pas ses options ; il utilise ses propres valeurs.</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Lecture des photos…</translation>
    </message>
    <message>
        <source>Add the photos of one flight.</source>
        <translation>Ajoutez les photos d'un vol.</translation>
    </message>
    <message>
        <source>There are too few photos to start.</source>
        <translation>Il y a trop peu de photos pour démarrer.</translation>
    </message>
    <message>
        <source>The processing node does not accept videos. Choose another node, or remove the videos.</source>
        <translation>Le nœud de traitement n'accepte pas les vidéos. Choisissez un autre nœud ou retirez les vidéos.</translation>
    </message>
    <message>
        <source>Name a project to put the task in.</source>
        <translation>Indiquez le projet où placer la tâche.</translation>
    </message>
    <message>
        <source>Something is wrong in “Further Inputs”.</source>
        <translation>Il y a une erreur dans « Autres entrées ».</translation>
    </message>
    <message>
        <source>Checking the inputs…</source>
        <translation>Vérification des entrées…</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>Prêt à démarrer.</translation>
    </message>
</context><context>
    <name>OptionDelegate</name>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
</context><context>
    <name>OptionEditors</name>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>Impossible de lire {} : {}.</translation>
    </message>
    <message>
        <source>{} is not plain text.</source>
        <translation>{} n'est pas du texte brut.</translation>
    </message>
    <message>
        <source>{} is too large for an option.</source>
        <translation>{} est trop volumineux pour une option.</translation>
    </message>
</context><context>
    <name>OptionModel</name>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>{} modifiée(s)</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthophoto</translation>
    </message>
    <message>
        <source>Surface and terrain models</source>
        <translation>Modèles de surface et de terrain</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>3D model</source>
        <translation>Modèle 3D</translation>
    </message>
    <message>
        <source>Area and georeferencing</source>
        <translation>Zone et géoréférencement</translation>
    </message>
    <message>
        <source>Photos and cameras</source>
        <translation>Photos et appareils</translation>
    </message>
    <message>
        <source>Large tasks and resources</source>
        <translation>Grandes tâches et ressources</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Back to the node's own: {}</source>
        <translation>Revenir à la valeur du nœud : {}</translation>
    </message>
</context><context>
    <name>OptionPanel</name>
    <message>
        <source>Search options</source>
        <translation>Rechercher des options</translation>
    </message>
    <message>
        <source>Show only options with these words in name or help</source>
        <translation>Afficher seulement les options dont le nom ou l'aide contient ces mots</translation>
    </message>
    <message>
        <source>Onl&amp;y changed</source>
        <translation>Modi&amp;fiées uniquement</translation>
    </message>
    <message>
        <source>Hide the options that are the node's own</source>
        <translation>Masquer les options laissées à la valeur du nœud</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>Tout &amp;réinitialiser</translation>
    </message>
    <message>
        <source>Set all options back to the node's own</source>
        <translation>Ramener toutes les options aux valeurs du nœud</translation>
    </message>
    <message>
        <source>Processing options</source>
        <translation>Options de traitement</translation>
    </message>
    <message>
        <source>Help on the option</source>
        <translation>Aide sur l'option</translation>
    </message>
    <message>
        <source>Choose an option to read what it does.</source>
        <translation>Choisissez une option pour lire ce qu'elle fait.</translation>
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source>WebODM servers</source>
        <translation>Serveurs WebODM</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Double-click or Return edits a connection, Delete removes it</source>
        <translation>Un double-clic ou Entrée modifie une connexion, Suppr la supprime</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Modifier le nom, l'adresse ou les identifiants</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Ajouter une connexion à partir d'une copie, par exemple pour un autre compte</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>S'identifier avec les identifiants enregistrés et vérifier</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Oublier la connexion et ses identifiants ; rien ne change sur le serveur</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Connexion à {}…</translation>
    </message>
    <message>
        <source>{} “{}”</source>
        <translation>{} « {} »</translation>
    </message>
</context><context>
    <name>OrthoDockAlgorithm</name>
    <message>
        <source>drone,uav,photogrammetry,webodm,odm,opendronemap</source>
        <translation>drone,uav,photogrammétrie,photogrammetry,webodm,odm,opendronemap</translation>
    </message>
</context><context>
    <name>OrthoDockPanel</name>
    <message>
        <source>OrthoDock turns drone photos into maps on a WebODM server and puts them on the map here.

Connect to your server to begin.</source>
        <translation>OrthoDock transforme des photos de drone en cartes sur un serveur WebODM et les affiche ici sur la carte.

Pour commencer, connectez-vous à votre serveur.</translation>
    </message>
    <message>
        <source>Connect to a Server…</source>
        <translation>Se connecter à un serveur…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The server whose projects are shown</source>
        <translation>Le serveur dont les projets sont affichés</translation>
    </message>
    <message>
        <source>Add, edit, test or remove connections</source>
        <translation>Ajouter, modifier, tester ou supprimer des connexions</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Ask the server once more</source>
        <translation>Interroger le serveur à nouveau</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>Enter the login once more</source>
        <translation>Saisir à nouveau les identifiants</translation>
    </message>
    <message>
        <source>Nothing here matches the search and the filter.</source>
        <translation>Rien ici ne correspond à la recherche et au filtre.</translation>
    </message>
</context><context>
    <name>OrthoDockPlugin</name>
    <message>
        <source>Show or hide the OrthoDock panel</source>
        <translation>Afficher ou masquer le panneau OrthoDock</translation>
    </message>
</context><context>
    <name>Outputs</name>
    <message>
        <source>The output “{}” was not created.</source>
        <translation>La sortie « {} » n'a pas été créée.</translation>
    </message>
    <message>
        <source>See the log above for the step that failed.</source>
        <translation>L'étape qui a échoué figure dans le journal ci-dessus.</translation>
    </message>
</context><context>
    <name>Overview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Public: everybody with the link</source>
        <translation>Publique : toute personne qui a le lien</translation>
    </message>
</context><context>
    <name>PhotoFootprints</name>
    <message>
        <source>Photo footprints</source>
        <translation>Emprises au sol des photos</translation>
    </message>
    <message>
        <source>Creates polygons of the ground that drone photos cover, and counts the photos per place.</source>
        <translation>Crée des polygones du sol que couvrent des photos de drone, et compte les photos par endroit.</translation>
    </message>
    <message>
        <source>overlap,coverage,gsd,flight,ground</source>
        <translation>recouvrement,chevauchement,couverture,gsd,vol,sol</translation>
    </message>
    <message>
        <source>Flying height above ground (meters; empty: as recorded by the drone)</source>
        <translation>Hauteur de vol au-dessus du sol (mètres ; vide : telle qu'enregistrée par le drone)</translation>
    </message>
    <message>
        <source>Terrain model (empty: flat ground)</source>
        <translation>Modèle de terrain (vide : sol plat)</translation>
    </message>
    <message>
        <source>Footprints</source>
        <translation>Emprises au sol</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Nombre de photos</translation>
    </message>
    <message>
        <source>Number of footprints</source>
        <translation>Nombre d'emprises au sol</translation>
    </message>
    <message>
        <source>Area in at least one photo (m²)</source>
        <translation>Surface dans au moins une photo (m²)</translation>
    </message>
    <message>
        <source>Area in {} or more photos (m²)</source>
        <translation>Surface dans {} photos ou plus (m²)</translation>
    </message>
    <message>
        <source>Take-off point (for a terrain model; empty: below the first photo)</source>
        <translation>Point de décollage (pour un modèle de terrain ; vide : sous la première photo)</translation>
    </message>
    <message>
        <source>Elevation of flat ground (meters; for photos with accurate altitude)</source>
        <translation>Altitude du sol plat (mètres ; pour des photos d'altitude exacte)</translation>
    </message>
    <message>
        <source>Camera field of view along the longer side (degrees; empty: read from photos)</source>
        <translation>Angle de champ de l'appareil dans la longueur (degrés ; vide : lu dans les photos)</translation>
    </message>
    <message>
        <source>Cell size of the raster (meters; empty: automatic)</source>
        <translation>Taille de cellule du raster (mètres ; vide : automatique)</translation>
    </message>
    <message>
        <source>Specify only one of flying height, terrain model and elevation of flat ground.</source>
        <translation>Indiquez une seule de ces valeurs : hauteur de vol, modèle de terrain, altitude du sol plat.</translation>
    </message>
    <message>
        <source>The terrain model has no CRS. Set it in the layer's properties.</source>
        <translation>Le modèle de terrain n'a pas de SCR. Définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The photos are too far apart for one map.</source>
        <translation>Les photos sont trop éloignées les unes des autres pour une seule carte.</translation>
    </message>
    <message>
        <source>Use only the photos of one flight.</source>
        <translation>Utilisez uniquement les photos d'un seul vol.</translation>
    </message>
    <message>
        <source>None of the photos can be placed on the ground.</source>
        <translation>Aucune des photos ne peut être placée sur le sol.</translation>
    </message>
    <message>
        <source>The first is {}: {}.</source>
        <translation>La première est {} : {}.</translation>
    </message>
    <message>
        <source>Not counted because they are far from the other photos: {}.</source>
        <translation>Non comptées car elles sont loin des autres photos : {}.</translation>
    </message>
    <message>
        <source>The photos cover {}; {} % of this area is in {} or more photos.</source>
        <translation>Les photos couvrent {} ; {} % de cette surface figure dans {} photos ou plus.</translation>
    </message>
    <message>
        <source>Photos without a recorded heading (yaw), oriented along the flight track: {}.</source>
        <translation>Photos sans cap (lacet) enregistré, orientées selon la trajectoire de vol : {}.</translation>
    </message>
    <message>
        <source>Photos without a recorded camera pitch, assumed to point straight down: {}.</source>
        <translation>Photos sans tangage enregistré, supposées prises à la verticale : {}.</translation>
    </message>
    <message>
        <source>The median ground sampling distance is {}.</source>
        <translation>La distance médiane d'échantillonnage au sol est de {}.</translation>
    </message>
    <message>
        <source>The median overlap with the next photo is {} %.</source>
        <translation>Le recouvrement médian avec la photo suivante est de {} %.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise de vue</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Height above ground (m)</source>
        <translation>Hauteur au-dessus du sol (m)</translation>
    </message>
    <message>
        <source>Ground sampling distance (cm)</source>
        <translation>Distance d'échantillonnage au sol (cm)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Lacet (° depuis le nord)</translation>
    </message>
    <message>
        <source>Overlapping photos</source>
        <translation>Photos qui se recouvrent</translation>
    </message>
    <message>
        <source>Overlap with the next photo (%)</source>
        <translation>Recouvrement avec la photo suivante (%)</translation>
    </message>
</context><context>
    <name>PhotoInput</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Dossier de photos</translation>
    </message>
    <message>
        <source>Choose photos, or a folder of photos.</source>
        <translation>Choisissez des photos ou un dossier de photos.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Dossier introuvable : {}</translation>
    </message>
    <message>
        <source>{} is left out: {}.</source>
        <translation>{} est ignoré : {}.</translation>
    </message>
    <message>
        <source>Other files left out: {}.</source>
        <translation>Autres fichiers ignorés : {}.</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Aucune position GPS</translation>
    </message>
</context><context>
    <name>PhotoModel</name>
    <message>
        <source>Above the place of take-off; in brackets above sea level</source>
        <translation>Au-dessus du lieu de décollage ; entre parenthèses, au-dessus du niveau de la mer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise de vue</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>Ignoré : {}</translation>
    </message>
    <message>
        <source>Extra input</source>
        <translation>Entrée complémentaire</translation>
    </message>
    <message>
        <source>No GPS</source>
        <translation>Pas de GPS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
</context><context>
    <name>PhotoPanel</name>
    <message>
        <source>Reading the photos…</source>
        <translation>Lecture des photos…</translation>
    </message>
    <message>
        <source>What the photos make up</source>
        <translation>Ce que représentent les photos</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>Ajouter des &amp;photos…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Ajouter un d&amp;ossier…</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>Ajouter toutes les photos d'un dossier</translation>
    </message>
    <message>
        <source>S&amp;ubfolders</source>
        <translation>&amp;Sous-dossiers</translation>
    </message>
    <message>
        <source>Also take the photos in the folders below a folder</source>
        <translation>Prendre aussi les photos des dossiers contenus dans un dossier</translation>
    </message>
    <message>
        <source>Take the selected files out of the list (Delete)</source>
        <translation>Retirer de la liste les fichiers sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>Move the map to the selected photos, or to all</source>
        <translation>Déplacer la carte sur les photos sélectionnées, ou sur toutes</translation>
    </message>
    <message>
        <source>Drop photos or folders of photos here.

The photos of one task should overlap by 60 % or more.</source>
        <translation>Déposez ici des photos ou des dossiers de photos.

Les photos d'une tâche doivent se recouvrir à 60 % ou plus.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>Ce qui risque de poser problème</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Photos and videos ({})</source>
        <translation>Photos et vidéos ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Reading the photos… {} of {}</source>
        <translation>Lecture des photos… {} sur {}</translation>
    </message>
    <message>
        <source>Click to select the files</source>
        <translation>Cliquez pour sélectionner les fichiers</translation>
    </message>
    <message>
        <source>Not all files could be read: {}</source>
        <translation>Certains fichiers n'ont pas pu être lus : {}</translation>
    </message>
    <message>
        <source>There are no photos in what you chose.</source>
        <translation>Il n'y a pas de photos dans ce que vous avez choisi.</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>environ {}</translation>
    </message>
    <message>
        <source>{} above take-off</source>
        <translation>{} au-dessus du décollage</translation>
    </message>
    <message>
        <source>GSD {} cm/pixel</source>
        <translation>GSD {} cm/pixel</translation>
    </message>
    <message>
        <source>Photos: {} of {}</source>
        <translation>Photos : {} sur {}</translation>
    </message>
    <message>
        <source>Videos: {}</source>
        <translation>Vidéos : {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Photos : {}</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Une tâche exige au moins {} photos, ou une vidéo.</translation>
    </message>
    <message>
        <source>Fewer than {} photos seldom give a result.</source>
        <translation>Moins de {} photos donnent rarement un résultat.</translation>
    </message>
    <message>
        <source>Files left out: {}</source>
        <translation>Fichiers ignorés : {}</translation>
    </message>
    <message>
        <source>Photos without GPS position: {}</source>
        <translation>Photos sans position GPS : {}</translation>
    </message>
    <message>
        <source>Copies of other photos: {}</source>
        <translation>Copies d'autres photos : {}</translation>
    </message>
    <message>
        <source>Photos that look blurred: {}</source>
        <translation>Photos qui semblent floues : {}</translation>
    </message>
    <message>
        <source>Photos far away from the others: {}</source>
        <translation>Photos éloignées des autres : {}</translation>
    </message>
    <message>
        <source>Taken as masks, because of “_mask” in the name: {}</source>
        <translation>Prises comme masques, à cause de « _mask » dans le nom : {}</translation>
    </message>
    <message>
        <source>Different cameras: {}</source>
        <translation>Appareils différents : {}</translation>
    </message>
    <message>
        <source>Different picture sizes: {}</source>
        <translation>Tailles d'image différentes : {}</translation>
    </message>
    <message>
        <source>Photos whose camera angle is unknown, assumed to look straight down: {}</source>
        <translation>Photos dont l'angle de caméra est inconnu, supposées regarder à la verticale : {}</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is in the list: {}</source>
        <translation>Photos brutes écartées car leur JPEG est dans la liste : {}</translation>
    </message>
    <message>
        <source>Multispectral: {}</source>
        <translation>Multispectral : {}</translation>
    </message>
    <message>
        <source>Thermal photos: {}</source>
        <translation>Photos thermiques : {}</translation>
    </message>
    <message>
        <source>Only nodes of 2025 and later read {}.</source>
        <translation>Seuls les nœuds de 2025 et plus récents lisent {}.</translation>
    </message>
    <message>
        <source>Videos, whose frames are used as photos: {}</source>
        <translation>Vidéos dont les images sont utilisées comme photos : {}</translation>
    </message>
    <message>
        <source>Videos without positions: {}. Without .srt files or control points, the results are not georeferenced.</source>
        <translation>Vidéos sans positions : {}. Sans fichiers .srt ni points de contrôle, les résultats ne sont pas géoréférencés.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Floue</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>Éloignée</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Autre appareil</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Autre taille</translation>
    </message>
    <message>
        <source>Angle unknown</source>
        <translation>Angle inconnu</translation>
    </message>
    <message>
        <source>Left out: JPEG exists</source>
        <translation>Écartée : le JPEG existe</translation>
    </message>
    <message>
        <source>Thermal</source>
        <translation>Thermique</translation>
    </message>
    <message>
        <source>Incomplete capture</source>
        <translation>Capture incomplète</translation>
    </message>
    <message>
        <source>No positions</source>
        <translation>Aucune position</translation>
    </message>
</context><context>
    <name>PhotoPositions</name>
    <message>
        <source>Photo positions</source>
        <translation>Positions des photos</translation>
    </message>
    <message>
        <source>Creates points of drone photos, with altitude, orientation and camera.</source>
        <translation>Crée des points à partir de photos de drone, avec l'altitude, l'orientation et l'appareil.</translation>
    </message>
    <message>
        <source>Photos without a position</source>
        <translation>Photos sans position</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Nombre de points</translation>
    </message>
    <message>
        <source>None of the photos has a GPS position.</source>
        <translation>Aucune des photos n'a de position GPS.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise de vue</translation>
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
        <translation>Hauteur au-dessus du décollage (m)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Lacet (° depuis le nord)</translation>
    </message>
    <message>
        <source>Pitch (°, -90 is down)</source>
        <translation>Tangage (°, -90 vers le bas)</translation>
    </message>
    <message>
        <source>Roll (°)</source>
        <translation>Roulis (°)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Distance focale (mm)</translation>
    </message>
    <message>
        <source>Focal length (pixels)</source>
        <translation>Distance focale (pixels)</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Largeur (pixels)</translation>
    </message>
    <message>
        <source>Height (pixels)</source>
        <translation>Hauteur (pixels)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context><context>
    <name>PhotoReadingAlgorithm</name>
    <message>
        <source>Include subfolders</source>
        <translation>Inclure les sous-dossiers</translation>
    </message>
    <message>
        <source>photos,images,exif,xmp,gps,camera</source>
        <translation>photos,images,exif,xmp,gps,appareil,caméra</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>Aucune photo trouvée.</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is present: {}.</source>
        <translation>Photos brutes écartées car leur JPEG est présent : {}.</translation>
    </message>
</context><context>
    <name>PointCloud</name>
    <message>
        <source>Point cloud</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>Downloads the point cloud of a task as a layer that QGIS can display.</source>
        <translation>Télécharge le nuage de points d'une tâche sous forme de couche que QGIS peut afficher.</translation>
    </message>
    <message>
        <source>las,laz,ept,lidar,3d,download</source>
        <translation>las,laz,ept,lidar,3d,télécharger,download</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>LAZ or LAS file</source>
        <translation>Fichier LAZ ou LAS</translation>
    </message>
    <message>
        <source>Point cloud that QGIS can display</source>
        <translation>Nuage de points que QGIS peut afficher</translation>
    </message>
    <message>
        <source>The task “{}” has no point cloud.</source>
        <translation>La tâche « {} » n'a pas de nuage de points.</translation>
    </message>
    <message>
        <source>Process the task again without the options that skip the point cloud.</source>
        <translation>Traitez à nouveau la tâche sans les options qui omettent le nuage de points.</translation>
    </message>
    <message>
        <source>Converting the point cloud…</source>
        <translation>Conversion du nuage de points…</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>Impossible d'afficher le nuage de points : {}</translation>
    </message>
</context><context>
    <name>PresetBox</name>
    <message>
        <source>A set of options that is kept on the server</source>
        <translation>Un ensemble d'options conservé sur le serveur</translation>
    </message>
    <message>
        <source>Save the options as a preset…</source>
        <translation>Enregistrer les options comme préréglage…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Supprimer ce préréglage</translation>
    </message>
    <message>
        <source>None: the node's own values</source>
        <translation>Aucun : les valeurs du nœud</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Enregistrer le préréglage</translation>
    </message>
    <message>
        <source>Name; one of your own presets is replaced</source>
        <translation>Nom ; un préréglage à vous du même nom est remplacé</translation>
    </message>
    <message>
        <source>Delete Preset</source>
        <translation>Supprimer le préréglage</translation>
    </message>
    <message>
        <source>Delete “{}” from the server? Tasks that used it stay as they are.</source>
        <translation>Supprimer « {} » du serveur ? Les tâches qui l'ont utilisé restent inchangées.</translation>
    </message>
</context><context>
    <name>ProcessImages</name>
    <message>
        <source>Process photos</source>
        <translation>Traiter des photos</translation>
    </message>
    <message>
        <source>Processes drone photos on a WebODM server and downloads the products.</source>
        <translation>Traite des photos de drone sur un serveur WebODM et télécharge les produits.</translation>
    </message>
    <message>
        <source>photos,orthophoto,mosaic,dsm,dtm,point cloud,upload</source>
        <translation>photos,images,orthophoto,mosaïque,mns,mnt,dsm,dtm,nuage de points,envoi</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthophoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modèle de surface (MNS)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Modèle de terrain (MNT)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Rapport de qualité</translation>
    </message>
    <message>
        <source>LAZ files (*.laz)</source>
        <translation>Fichiers LAZ (*.laz)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation>Choisissez au moins un produit.</translation>
    </message>
    <message>
        <source>Task {} is complete, but {} could not be downloaded: {}</source>
        <translation>La tâche {} est terminée, mais {} n'a pas pu être téléchargé : {}</translation>
    </message>
</context><context>
    <name>RemarkList</name>
    <message>
        <source>Remarks on the inputs</source>
        <translation>Remarques sur les entrées</translation>
    </message>
</context><context>
    <name>RemoveProject</name>
    <message>
        <source>Delete project</source>
        <translation>Supprimer un projet</translation>
    </message>
    <message>
        <source>Deletes a project and all its tasks. This cannot be undone.</source>
        <translation>Supprime un projet et toutes ses tâches. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer,effacer,delete</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Numéro du projet</translation>
    </message>
    <message>
        <source>Project {} not found, or you do not have access to it.</source>
        <translation>Projet {} introuvable, ou vous n'y avez pas accès.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Exécutez « Lister les projets » pour voir les projets disponibles.</translation>
    </message>
    <message>
        <source>Deleted the project “{}” and its tasks ({}).</source>
        <translation>Le projet « {} » et ses tâches ({}) ont été supprimés.</translation>
    </message>
</context><context>
    <name>RemoveTask</name>
    <message>
        <source>Delete task</source>
        <translation>Supprimer une tâche</translation>
    </message>
    <message>
        <source>Deletes a task with its photos and results. This cannot be undone.</source>
        <translation>Supprime une tâche avec ses photos et ses résultats. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer,effacer,delete</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Identifiant de la tâche</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found in project {}.</source>
        <translation>Tâche d'identifiant « {} » introuvable dans le projet {}.</translation>
    </message>
    <message>
        <source>Run “List tasks” to see task IDs and project numbers.</source>
        <translation>Exécutez « Lister les tâches » pour voir les identifiants des tâches et les numéros des projets.</translation>
    </message>
    <message>
        <source>Deleted the task “{}”.</source>
        <translation>La tâche « {} » a été supprimée.</translation>
    </message>
    <message>
        <source>The server has not deleted the task yet.</source>
        <translation>Le serveur n'a pas encore supprimé la tâche.</translation>
    </message>
</context><context>
    <name>RestartDialog</name>
    <message>
        <source>Restart “{}”</source>
        <translation>Relancer « {} »</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>What was done before this stage is kept, which saves time</source>
        <translation>Ce qui a été fait avant cette étape est conservé, ce qui gagne du temps</translation>
    </message>
    <message>
        <source>Asking the server for the options…</source>
        <translation>Récupération des options sur le serveur…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>Étape de départ</translation>
    </message>
    <message>
        <source>Options in bold differ from the processing node's own.</source>
        <translation>Les options en gras diffèrent des valeurs du nœud de traitement.</translation>
    </message>
    <message>
        <source>No node tells its options: the task runs with those it had.</source>
        <translation>Aucun nœud n'indique ses options : la tâche s'exécute avec celles qu'elle avait.</translation>
    </message>
</context><context>
    <name>RestartTask</name>
    <message>
        <source>Restart task</source>
        <translation>Relancer une tâche</translation>
    </message>
    <message>
        <source>Processes a task again, optionally with other options.</source>
        <translation>Traite à nouveau une tâche, éventuellement avec d'autres options.</translation>
    </message>
    <message>
        <source>rerun,again,repeat,options</source>
        <translation>relancer,recommencer,répéter,options,rerun</translation>
    </message>
    <message>
        <source>Stage to start from (empty: the first)</source>
        <translation>Étape de départ (vide : la première)</translation>
    </message>
</context><context>
    <name>ServerAlgorithm</name>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Connexion (vide : connexion actuelle du panneau)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Projet (nom ou numéro ; inutile avec un identifiant de tâche)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Tâche (nom ou identifiant)</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Numéro du projet</translation>
    </message>
    <message>
        <source>Enter the project number.</source>
        <translation>Saisissez le numéro du projet.</translation>
    </message>
    <message>
        <source>A name is not accepted, because this cannot be undone.</source>
        <translation>Un nom n'est pas accepté, car cette action est irréversible.</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Identifiant de la tâche</translation>
    </message>
</context><context>
    <name>ServerSession</name>
    <message>
        <source>Asking the server for projects…</source>
        <translation>Récupération des projets sur le serveur…</translation>
    </message>
    <message>
        <source>There is nothing here yet.

New Task… begins with your photos.</source>
        <translation>Il n'y a encore rien ici.

« Nouvelle tâche… » part de vos photos.</translation>
    </message>
</context><context>
    <name>ServerState</name>
    <message>
        <source>Connecting…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Connected without login</source>
        <translation>Connecté sans identification</translation>
    </message>
    <message>
        <source>Signed in as {}</source>
        <translation>Identifié en tant que {}</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
</context><context>
    <name>SettingsForm</name>
    <message>
        <source>Downloads and uploads</source>
        <translation>Téléchargements et envois</translation>
    </message>
    <message>
        <source>Download Folder</source>
        <translation>Dossier de téléchargement</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Dossier de téléchargement</translation>
    </message>
    <message>
        <source>Where results go. Those that are in another folder already stay there</source>
        <translation>Où vont les résultats. Ceux qui sont déjà dans un autre dossier y restent</translation>
    </message>
    <message>
        <source>This is not the whole path of a folder. What was chosen before stays.</source>
        <translation>Ce n'est pas le chemin complet d'un dossier. Le choix précédent est conservé.</translation>
    </message>
    <message>
        <source>Transfers at a time</source>
        <translation>Transferts simultanés</translation>
    </message>
    <message>
        <source>How many files go to or come from a server at once. Fewer leave more of the line to others; more than four are seldom faster</source>
        <translation>Nombre de fichiers échangés en même temps avec un serveur. Moins laisse plus de débit aux autres ; au-delà de quatre, c'est rarement plus rapide</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>&amp;Dossier de téléchargement</translation>
    </message>
    <message>
        <source>takes effect the next time a server is connected</source>
        <translation>prend effet à la prochaine connexion à un serveur</translation>
    </message>
    <message>
        <source>&amp;Transfers at a time</source>
        <translation>&amp;Transferts simultanés</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Seconds between two looks at running tasks</source>
        <translation>Secondes entre deux vérifications des tâches en cours</translation>
    </message>
    <message>
        <source>How often the server is asked how far running tasks and their consoles are</source>
        <translation>Fréquence à laquelle on demande au serveur l'avancement des tâches en cours et de leurs consoles</translation>
    </message>
    <message>
        <source>Seconds between two looks at open projects</source>
        <translation>Secondes entre deux vérifications des projets ouverts</translation>
    </message>
    <message>
        <source>How often the server is asked for what others have changed, while the panel can be seen: each time about one of the projects that are open</source>
        <translation>Fréquence à laquelle on demande au serveur ce que d'autres ont modifié, tant que le panneau est visible : chaque fois pour un des projets ouverts</translation>
    </message>
    <message>
        <source>&amp;Running tasks every</source>
        <translation>Tâches en &amp;cours toutes les</translation>
    </message>
    <message>
        <source>and their consoles</source>
        <translation>et leurs consoles</translation>
    </message>
    <message>
        <source>one of them by turns, while the panel can be seen</source>
        <translation>un à tour de rôle, tant que le panneau est visible</translation>
    </message>
    <message>
        <source>Open &amp;projects every</source>
        <translation>&amp;Projets ouverts toutes les</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Tell on the &amp;desktop when a task ends while QGIS is not in front</source>
        <translation>Notifier sur le &amp;bureau la fin d'une tâche quand QGIS n'est pas au premier plan</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Notifications sur le bureau</translation>
    </message>
    <message>
        <source>What happens is told in QGIS's message bar in any case</source>
        <translation>La barre de messages de QGIS l'indique dans tous les cas</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Errors and messages</source>
        <translation>Erreurs et messages</translation>
    </message>
    <message>
        <source>Everything, each request too</source>
        <translation>Tout, y compris chaque requête</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Niveau de détail du journal</translation>
    </message>
    <message>
        <source>What the panel “Log Messages” shows under “OrthoDock”. Of a request it is the method, the path, the status and the time it took; never a login</source>
        <translation>Ce que le panneau « Journal des messages » montre sous « OrthoDock ». D'une requête : la méthode, le chemin, l'état et la durée ; jamais d'identifiants</translation>
    </message>
    <message>
        <source>Copy Dia&amp;gnostics</source>
        <translation>Copier le dia&amp;gnostic</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>For reports of bugs: versions, settings, what the servers are, and the end of the log. Logins, and names of servers and users, are left out</source>
        <translation>Pour les rapports d'anomalie : versions, paramètres, type des serveurs et fin du journal. Les identifiants et les noms des serveurs et des utilisateurs sont omis</translation>
    </message>
    <message>
        <source>What became of the diagnostics</source>
        <translation>Résultat du diagnostic</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>Interrogation des serveurs…</translation>
    </message>
    <message>
        <source>Copied. Look through the text before you publish it.</source>
        <translation>Copié. Relisez le texte avant de le publier.</translation>
    </message>
</context><context>
    <name>ShippedModel</name>
    <message>
        <source>Height of trees, crops and buildings above the ground: the surface model of a task minus its terrain model, in meters. The task must have both models.</source>
        <translation>Hauteur des arbres, des cultures et des bâtiments au-dessus du sol : le modèle de surface d'une tâche moins son modèle de terrain, en mètres. La tâche doit avoir les deux modèles.</translation>
    </message>
    <message>
        <source>The name of a connection saved in the OrthoDock panel. If empty: the current connection of the panel; without a desktop, the server in the environment variable ORTHODOCK_URL if it is set, otherwise the saved connection.</source>
        <translation>Le nom d'une connexion enregistrée dans le panneau OrthoDock. Si vide : la connexion actuelle du panneau ; sans interface graphique, le serveur de la variable d'environnement ORTHODOCK_URL si elle est définie, sinon la connexion enregistrée.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the task is specified by ID.</source>
        <translation>Par nom ou numéro. Inutile si la tâche est indiquée par son identifiant.</translation>
    </message>
    <message>
        <source>Height above the ground in meters.</source>
        <translation>Hauteur au-dessus du sol en mètres.</translation>
    </message>
    <message>
        <source>By ID, or by name within the project.</source>
        <translation>Par identifiant, ou par nom au sein du projet.</translation>
    </message>
    <message>
        <source>Canopy height</source>
        <translation>Hauteur de la canopée</translation>
    </message>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Connexion (vide : connexion actuelle du panneau)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Projet (nom ou numéro ; inutile avec un identifiant de tâche)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Tâche (nom ou identifiant)</translation>
    </message>
    <message>
        <source>Change of elevation between two flights over one site: the surface model of the later task minus that of the earlier task, in meters. If the elevations of one flight have an offset, the difference has it too: use ground control points in both tasks.</source>
        <translation>Changement d'altitude entre deux vols sur un même site : le modèle de surface de la tâche la plus récente moins celui de la tâche la plus ancienne, en mètres. Si les altitudes de l'un des vols sont décalées, la différence l'est aussi : utilisez des points de contrôle au sol dans les deux tâches.</translation>
    </message>
    <message>
        <source>The later task.</source>
        <translation>La tâche la plus récente.</translation>
    </message>
    <message>
        <source>dsm.tif compares the surface with buildings and plants, dtm.tif only the ground.</source>
        <translation>dsm.tif compare la surface avec les bâtiments et la végétation, dtm.tif seulement le sol.</translation>
    </message>
    <message>
        <source>The earlier task: by ID, or by name within the project.</source>
        <translation>La tâche la plus ancienne : par identifiant, ou par nom au sein du projet.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the tasks are specified by ID.</source>
        <translation>Par nom ou numéro. Inutile si les tâches sont indiquées par leur identifiant.</translation>
    </message>
    <message>
        <source>Change in meters; positive where the later elevation is higher.</source>
        <translation>Changement en mètres ; positif là où l'altitude la plus récente est plus élevée.</translation>
    </message>
    <message>
        <source>Change between two tasks</source>
        <translation>Changement entre deux tâches</translation>
    </message>
    <message>
        <source>Later task (name or ID)</source>
        <translation>Tâche la plus récente (nom ou identifiant)</translation>
    </message>
    <message>
        <source>Models to compare (dsm.tif or dtm.tif)</source>
        <translation>Modèles à comparer (dsm.tif ou dtm.tif)</translation>
    </message>
    <message>
        <source>Earlier task (name or ID)</source>
        <translation>Tâche la plus ancienne (nom ou identifiant)</translation>
    </message>
    <message>
        <source>Project of both tasks (name or number; not needed with task IDs)</source>
        <translation>Projet des deux tâches (nom ou numéro ; inutile avec des identifiants de tâche)</translation>
    </message>
    <message>
        <source>Change of elevation</source>
        <translation>Changement d'altitude</translation>
    </message>
    <message>
        <source>Processes the photos of one flight on a WebODM server to an orthophoto, a surface model and its hillshade, and adds all three to the map.</source>
        <translation>Traite les photos d'un vol sur un serveur WebODM pour obtenir une orthophoto, un modèle de surface et son ombrage, et ajoute les trois à la carte.</translation>
    </message>
    <message>
        <source>The surface model, lit from the north-west.</source>
        <translation>Le modèle de surface, éclairé depuis le nord-ouest.</translation>
    </message>
    <message>
        <source>Option names are those of the processing node. They are checked before the upload.</source>
        <translation>Les noms des options sont ceux du nœud de traitement. Ils sont vérifiés avant l'envoi.</translation>
    </message>
    <message>
        <source>The photos of one flight. They should overlap by 60 % or more and carry GPS positions.</source>
        <translation>Les photos d'un vol. Elles doivent se recouvrir à 60 % ou plus et porter des positions GPS.</translation>
    </message>
    <message>
        <source>Elevations of the surface with buildings and plants, in meters.</source>
        <translation>Altitudes de la surface avec les bâtiments et la végétation, en mètres.</translation>
    </message>
    <message>
        <source>GeoTIFF in the projected CRS chosen by the server.</source>
        <translation>GeoTIFF dans le SCR projeté choisi par le serveur.</translation>
    </message>
    <message>
        <source>The project of the task, by name or number. A new name creates a project.</source>
        <translation>Le projet de la tâche, par nom ou numéro. Un nouveau nom crée un projet.</translation>
    </message>
    <message>
        <source>Photos to maps</source>
        <translation>Des photos aux cartes</translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation>Ombrage</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dem-resolution": 5}</source>
        <translation>Options de traitement en JSON, par exemple {"dem-resolution": 5}</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Dossier de photos</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Modèle de surface (MNS)</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthophoto</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Projet (nom ou numéro ; un nouveau nom crée un projet)</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
</context><context>
    <name>Styling</name>
    <message>
        <source>Formula for the bands of the orthophoto, such as NDVI</source>
        <translation>Formule pour les bandes de l'orthophoto, par exemple NDVI</translation>
    </message>
    <message>
        <source>Band order, such as RGN (empty: detected by the server)</source>
        <translation>Ordre des bandes, par exemple RGN (vide : détecté par le serveur)</translation>
    </message>
    <message>
        <source>Color ramp</source>
        <translation>Palette de couleurs</translation>
    </message>
    <message>
        <source>Minimum of the color ramp</source>
        <translation>Minimum de la palette de couleurs</translation>
    </message>
    <message>
        <source>Maximum of the color ramp</source>
        <translation>Maximum de la palette de couleurs</translation>
    </message>
    <message>
        <source>Hillshade (vertical exaggeration)</source>
        <translation>Ombrage (exagération verticale)</translation>
    </message>
    <message>
        <source>Enter both minimum and maximum of the color ramp, or neither.</source>
        <translation>Saisissez à la fois le minimum et le maximum de la palette de couleurs, ou aucun des deux.</translation>
    </message>
    <message>
        <source>The minimum of the color ramp must be less than the maximum.</source>
        <translation>Le minimum de la palette de couleurs doit être inférieur au maximum.</translation>
    </message>
    <message>
        <source>Formulas are available only for the orthophoto.</source>
        <translation>Les formules ne sont disponibles que pour l'orthophoto.</translation>
    </message>
    <message>
        <source>Hillshade is available only for surface and terrain models.</source>
        <translation>L'ombrage n'est disponible que pour les modèles de surface et de terrain.</translation>
    </message>
    <message>
        <source>The formula “{}” is not available for the orthophoto of this task.</source>
        <translation>La formule « {} » n'est pas disponible pour l'orthophoto de cette tâche.</translation>
    </message>
    <message>
        <source>The color ramp “{}” is not available on the server.</source>
        <translation>La palette de couleurs « {} » n'est pas disponible sur le serveur.</translation>
    </message>
    <message>
        <source>Available: {}.</source>
        <translation>Valeurs disponibles : {}.</translation>
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
        <translation>Nom</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context><context>
    <name>TaskInfo</name>
    <message>
        <source>Task info</source>
        <translation>Informations sur une tâche</translation>
    </message>
    <message>
        <source>Returns status, progress, assets and other properties of a task.</source>
        <translation>Renvoie le statut, la progression, les livrables et d'autres propriétés d'une tâche.</translation>
    </message>
    <message>
        <source>status,progress,assets,state</source>
        <translation>statut,progression,livrables,état,status,assets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</source>
        <translation>Statut : QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Message d'erreur</translation>
    </message>
    <message>
        <source>Assets, separated by commas</source>
        <translation>Livrables, séparés par des virgules</translation>
    </message>
    <message>
        <source>Processing options as JSON</source>
        <translation>Options de traitement en JSON</translation>
    </message>
    <message>
        <source>Processing node</source>
        <translation>Nœud de traitement</translation>
    </message>
    <message>
        <source>Creation time (ISO 8601)</source>
        <translation>Date de création (ISO 8601)</translation>
    </message>
    <message>
        <source>CRS of the results</source>
        <translation>SCR des résultats</translation>
    </message>
    <message>
        <source>Extent: west, east, south, north [EPSG:4326]</source>
        <translation>Emprise : ouest, est, sud, nord [EPSG:4326]</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>Progression (%)</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Nombre de photos</translation>
    </message>
    <message>
        <source>Processing time (seconds)</source>
        <translation>Durée du traitement (secondes)</translation>
    </message>
    <message>
        <source>Size on the server (MB)</source>
        <translation>Taille sur le serveur (Mo)</translation>
    </message>
</context><context>
    <name>TaskMaking</name>
    <message>
        <source>The processing node does not accept videos.</source>
        <translation>Le nœud de traitement n'accepte pas les vidéos.</translation>
    </message>
    <message>
        <source>Choose another node, or remove the videos.</source>
        <translation>Choisissez un autre nœud, ou retirez les vidéos.</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>Aucune photo trouvée.</translation>
    </message>
    <message>
        <source>Choose photos, or a folder that directly contains photos.</source>
        <translation>Choisissez des photos, ou un dossier contenant directement des photos.</translation>
    </message>
    <message>
        <source>No photo or video has a position, so the results will not be georeferenced. Add a GCP file, geo.txt, or the .srt files of the videos.</source>
        <translation>Aucune photo ni vidéo n'a de position, les résultats ne seront donc pas géoréférencés. Ajoutez un fichier GCP, un geo.txt ou les fichiers .srt des vidéos.</translation>
    </message>
</context><context>
    <name>TaskMakingAlgorithm</name>
    <message>
        <source>Task name</source>
        <translation>Nom de la tâche</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Projet (nom ou numéro ; un nouveau nom crée un projet)</translation>
    </message>
    <message>
        <source>GCP file (gcp_list.txt)</source>
        <translation>Fichier GCP (gcp_list.txt)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON, from the algorithm “Boundary”</source>
        <translation>Limite en GeoJSON, issue de l'algorithme « Limite »</translation>
    </message>
    <message>
        <source>ID of a task to resume (instead of creating one)</source>
        <translation>Identifiant d'une tâche à reprendre (au lieu d'en créer une)</translation>
    </message>
    <message>
        <source>Heights are in feet if the CRS of the table uses feet</source>
        <translation>Les altitudes sont en pieds si le SCR du tableau utilise des pieds</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Les points de contrôle au sol doivent être dans un fichier .txt, pas dans {}.</translation>
    </message>
    <message>
        <source>Use the algorithm “GCP file” to create one.</source>
        <translation>Utilisez l'algorithme « Fichier GCP » pour en créer un.</translation>
    </message>
    <message>
        <source>Task {} has started.</source>
        <translation>La tâche {} a démarré.</translation>
    </message>
    <message>
        <source>Uploading files ({})…</source>
        <translation>Envoi des fichiers ({})…</translation>
    </message>
    <message>
        <source>Created task {}. If the run is interrupted, resume it with {}={}.</source>
        <translation>Tâche {} créée. Si l'exécution est interrompue, reprenez-la avec {}={}.</translation>
    </message>
    <message>
        <source>Uploading the missing photos of task {}…</source>
        <translation>Envoi des photos manquantes de la tâche {}…</translation>
    </message>
    <message>
        <source>Not all photos of task {} are on the server.</source>
        <translation>Toutes les photos de la tâche {} ne sont pas sur le serveur.</translation>
    </message>
    <message>
        <source>Only the QGIS profile that started the upload can resume it. Resume it there, or create a new task.</source>
        <translation>Seul le profil QGIS qui a commencé l'envoi peut le reprendre. Reprenez-le depuis ce profil, ou créez une nouvelle tâche.</translation>
    </message>
</context><context>
    <name>TaskOptions</name>
    <message>
        <source>Processing options</source>
        <translation>Options de traitement</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dsm": true}</source>
        <translation>Options de traitement en JSON, par exemple {"dsm": true}</translation>
    </message>
    <message>
        <source>Server preset (options above take precedence)</source>
        <translation>Préréglage du serveur (les options ci-dessus sont prioritaires)</translation>
    </message>
    <message>
        <source>Processing node (name or number; empty: the server chooses)</source>
        <translation>Nœud de traitement (nom ou numéro ; vide : choisi par le serveur)</translation>
    </message>
    <message>
        <source>The option “{}” is “{}” in the table, but “{}” in the JSON.</source>
        <translation>L'option « {} » vaut « {} » dans le tableau, mais « {} » dans le JSON.</translation>
    </message>
    <message>
        <source>Specify each option only once.</source>
        <translation>N'indiquez chaque option qu'une seule fois.</translation>
    </message>
    <message>
        <source>Preset “{}” not found on the server.</source>
        <translation>Préréglage « {} » introuvable sur le serveur.</translation>
    </message>
    <message>
        <source>Available presets: {}.</source>
        <translation>Préréglages disponibles : {}.</translation>
    </message>
    <message>
        <source>This server does not list its processing nodes.</source>
        <translation>Ce serveur n'indique pas ses nœuds de traitement.</translation>
    </message>
    <message>
        <source>Enter the number of the processing node, or leave the parameter empty.</source>
        <translation>Saisissez le numéro du nœud de traitement, ou laissez le paramètre vide.</translation>
    </message>
    <message>
        <source>Processing node “{}” not found.</source>
        <translation>Nœud de traitement « {} » introuvable.</translation>
    </message>
    <message>
        <source>Available processing nodes: {}.</source>
        <translation>Nœuds de traitement disponibles : {}.</translation>
    </message>
    <message>
        <source>The processing options could not be checked: the processing node does not list its options.</source>
        <translation>Les options de traitement n'ont pas pu être vérifiées : le nœud de traitement n'indique pas ses options.</translation>
    </message>
    <message>
        <source>Option “{}” in the last row has no value.</source>
        <translation>L'option « {} » de la dernière ligne n'a pas de valeur.</translation>
    </message>
    <message>
        <source>Enter each option followed by its value.</source>
        <translation>Saisissez chaque option suivie de sa valeur.</translation>
    </message>
    <message>
        <source>The value “{}” has no option name.</source>
        <translation>La valeur « {} » n'a pas de nom d'option.</translation>
    </message>
    <message>
        <source>The option “{}” is in the table more than once.</source>
        <translation>L'option « {} » figure plusieurs fois dans le tableau.</translation>
    </message>
    <message>
        <source>The processing options are not valid JSON: {}.</source>
        <translation>Les options de traitement ne sont pas du JSON valide : {}.</translation>
    </message>
    <message>
        <source>The processing options must be a JSON object such as {"dsm": true, "pc-quality": "high"}.</source>
        <translation>Les options de traitement doivent être un objet JSON, par exemple {"dsm": true, "pc-quality": "high"}.</translation>
    </message>
</context><context>
    <name>TaskReports</name>
    <message>
        <source>“{}” is ready</source>
        <translation>La tâche « {} » est prête</translation>
    </message>
    <message>
        <source>The end of the console says why.</source>
        <translation>La fin de la console explique pourquoi.</translation>
    </message>
    <message>
        <source>“{}” failed: {}</source>
        <translation>Échec de la tâche « {} » : {}</translation>
    </message>
    <message>
        <source>Show Console</source>
        <translation>Afficher la console</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Actualiser les couches</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message>
        <source>{} is saved: {}</source>
        <translation>{} : fichier {} enregistré</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context><context>
    <name>TaskStatus</name>
    <message>
        <source>Busy…</source>
        <translation>Occupée…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Relance…</translation>
    </message>
    <message>
        <source>Resizing photos</source>
        <translation>Redimensionnement des photos</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Compactage…</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d'attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Upload interrupted</source>
        <translation>Envoi interrompu</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>Photos manquantes</translation>
    </message>
    <message>
        <source>Sending to node</source>
        <translation>Transmission au nœud</translation>
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation>En attente d'un nœud</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>En attente du serveur</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>{}, {} left</source>
        <translation>{}, encore {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} fichiers sur {}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{}/s</translation>
    </message>
</context><context>
    <name>TaskTreeModel</name>
    <message>
        <source>Tasks: {} of {}</source>
        <translation>Tâches : {} sur {}</translation>
    </message>
    <message>
        <source>Tasks: {}</source>
        <translation>Tâches : {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Photos : {}</translation>
    </message>
    <message>
        <source>On {}</source>
        <translation>Sur {}</translation>
    </message>
    <message>
        <source>Created {}</source>
        <translation>Créée le {}</translation>
    </message>
</context><context>
    <name>TaskTreeView</name>
    <message>
        <source>Projects and tasks</source>
        <translation>Projets et tâches</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>Colonnes par défaut</translation>
    </message>
</context><context>
    <name>PhotoThumbnails</name>
    <message>
        <source>Fetch thumbnails for {}</source>
        <translation>Récupération des vignettes de {}</translation>
    </message>
</context><context>
    <name>Titles</name>
    <message>
        <source>Task {}</source>
        <translation>Tâche {}</translation>
    </message>
    <message>
        <source>Project {}</source>
        <translation>Projet {}</translation>
    </message>
</context><context>
    <name>UploadReports</name>
    <message>
        <source>“{}” could no longer be stopped: everything had arrived, and the task has been started. Cancel or remove it if you do not want it.</source>
        <translation>« {} » ne pouvait plus être arrêtée : tout était arrivé et la tâche a été lancée. Annulez-la ou supprimez-la si vous n'en voulez pas.</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Remove the task and what has arrived of it from the server</source>
        <translation>Supprimer du serveur la tâche et ce qui en est arrivé</translation>
    </message>
    <message>
        <source>The upload of “{}” is not complete: {}</source>
        <translation>L'envoi de « {} » n'est pas complet : {}</translation>
    </message>
    <message>
        <source>Send as New Task</source>
        <translation>Envoyer comme nouvelle tâche</translation>
    </message>
    <message>
        <source>Upload all files again; the other task stays as it is</source>
        <translation>Envoyer de nouveau tous les fichiers ; l'autre tâche reste telle quelle</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>The upload of “{}” continues. {}</source>
        <translation>L'envoi de « {} » continue. {}</translation>
    </message>
    <message>
        <source>The upload of “{}” is no longer interrupted.</source>
        <translation>L'envoi de « {} » n'est plus interrompu.</translation>
    </message>
    <message>
        <source>The upload of “{}” failed</source>
        <translation>L'envoi de « {} » a échoué</translation>
    </message>
</context><context>
    <name>Values</name>
    <message>
        <source>The CRS “{}” has no EPSG code.</source>
        <translation>Le SCR « {} » n'a pas de code EPSG.</translation>
    </message>
    <message>
        <source>The server accepts only coordinate systems with an EPSG code.</source>
        <translation>Le serveur n'accepte que les systèmes de coordonnées ayant un code EPSG.</translation>
    </message>
    <message>
        <source>Cannot write to {}.</source>
        <translation>Impossible d'écrire dans {}.</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Choisissez un autre fichier ou dossier.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c'est un dossier</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>Impossible d'écrire dans {} : {}.</translation>
    </message>
    <message>
        <source>Cannot write the layer: {}</source>
        <translation>Impossible d'écrire la couche : {}</translation>
    </message>
</context><context>
    <name>WaitForTask</name>
    <message>
        <source>Wait for task</source>
        <translation>Attendre une tâche</translation>
    </message>
    <message>
        <source>Waits until a task is complete and shows its console output.</source>
        <translation>Attend qu'une tâche soit terminée et affiche sa sortie console.</translation>
    </message>
    <message>
        <source>watch,progress,console,poll</source>
        <translation>attendre,surveiller,progression,console,poll</translation>
    </message>
    <message>
        <source>Assets of the task, separated by commas</source>
        <translation>Livrables de la tâche, séparés par des virgules</translation>
    </message>
</context><context>
    <name>Watch</name>
    <message>
        <source>Timeout (minutes; empty: none)</source>
        <translation>Délai maximal (minutes ; vide : aucun)</translation>
    </message>
    <message>
        <source>Timeout until a processing node accepts the task (minutes; 0: none)</source>
        <translation>Délai maximal pour qu'un nœud de traitement accepte la tâche (minutes ; 0 : aucun)</translation>
    </message>
    <message>
        <source>On cancel, also cancel the task on the server</source>
        <translation>En cas d'annulation, annuler aussi la tâche sur le serveur</translation>
    </message>
    <message>
        <source>Waiting for task {}…</source>
        <translation>Attente de la tâche {}…</translation>
    </message>
    <message>
        <source>Task {} continues on the server.</source>
        <translation>La tâche {} se poursuit sur le serveur.</translation>
    </message>
    <message>
        <source>Canceling task {} on the server.</source>
        <translation>Annulation de la tâche {} sur le serveur.</translation>
    </message>
    <message>
        <source>Could not cancel task {} on the server: {}</source>
        <translation>Impossible d'annuler la tâche {} sur le serveur : {}</translation>
    </message>
    <message>
        <source>No processing node accepted the task within {} min.</source>
        <translation>Aucun nœud de traitement n'a accepté la tâche en {} min.</translation>
    </message>
</context></TS>
