<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddTileLayer</name>
    <message>
        <source>Add tile layer</source>
        <translation>Kachellayer hinzufügen</translation>
    </message>
    <message>
        <source>Adds a raster of a task to the map as a tile layer, without downloading it.</source>
        <translation>Fügt der Karte ein Raster einer Aufgabe als Kachellayer hinzu, ohne es herunterzuladen.</translation>
    </message>
    <message>
        <source>xyz,tiles,orthophoto,dsm,dtm,ndvi,plant health,formula,stream</source>
        <translation>xyz,kacheln,tiles,orthofoto,orthophoto,dsm,dtm,dom,dgm,ndvi,pflanzengesundheit,formel,stream</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Tile layer</source>
        <translation>Kachellayer</translation>
    </message>
</context><context>
    <name>Api</name>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>It should look like https://webodm.example.org.</source>
        <translation>Sie sollte aussehen wie https://webodm.example.org.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
        <source>Enter them in their own fields.</source>
        <translation>Geben Sie sie in den dafür vorgesehenen Feldern ein.</translation>
    </message>
    <message>
        <source>The server's answer is too large.</source>
        <translation>Die Antwort des Servers ist zu groß.</translation>
    </message>
    <message>
        <source>The server's answer is nested too deeply.</source>
        <translation>Die Antwort des Servers ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The server's answer has an invalid length.</source>
        <translation>Die Antwort des Servers hat eine ungültige Länge.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>Die Antwort ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>Die Antwort des Servers ist kein gültiges HTTP.</translation>
    </message>
    <message>
        <source>The answer broke off: {}</source>
        <translation>Die Antwort ist abgebrochen: {}</translation>
    </message>
    <message>
        <source>The server's answer has the unknown encoding {}.</source>
        <translation>Die Antwort des Servers hat die unbekannte Kodierung {}.</translation>
    </message>
    <message>
        <source>The encoding of the server's answer is invalid.</source>
        <translation>Die Kodierung der Antwort des Servers ist ungültig.</translation>
    </message>
    <message>
        <source>The server's answer has too many values.</source>
        <translation>Die Antwort des Servers enthält zu viele Werte.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing is overwritten.</source>
        <translation>Wählen Sie einen anderen Ordner; es wird nichts überschrieben.</translation>
    </message>
    <message>
        <source>cannot be unpacked: {}</source>
        <translation>kann nicht entpackt werden: {}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>{} cannot be unpacked into {}: {}.</source>
        <translation>{} kann nicht nach {} entpackt werden: {}.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Speicherplatz.</translation>
    </message>
    <message>
        <source>contains too many files</source>
        <translation>enthält zu viele Dateien</translation>
    </message>
    <message>
        <source>The disk has {} MB free, {} needs {} MB.</source>
        <translation>Auf dem Datenträger sind {} MB frei, {} benötigt {} MB.</translation>
    </message>
    <message>
        <source>Free some disk space, or choose another folder.</source>
        <translation>Schaffen Sie Speicherplatz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>holds {} files</source>
        <translation>enthält {} Dateien</translation>
    </message>
    <message>
        <source>is damaged or cut short</source>
        <translation>ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>would become {} MB</source>
        <translation>wäre entpackt {} MB groß</translation>
    </message>
    <message>
        <source>uses an unknown compression method</source>
        <translation>verwendet ein unbekanntes Komprimierungsverfahren</translation>
    </message>
    <message>
        <source>holds a link: {!r:.200}</source>
        <translation>enthält eine Verknüpfung: {!r:.200}</translation>
    </message>
    <message>
        <source>holds a forbidden name: {!r:.200}</source>
        <translation>enthält einen unzulässigen Namen: {!r:.200}</translation>
    </message>
    <message>
        <source>holds a file twice: {!r:.200}</source>
        <translation>enthält eine Datei zweimal: {!r:.200}</translation>
    </message>
    <message>
        <source>Download it again, or look at it with another program.</source>
        <translation>Laden Sie das Archiv erneut herunter oder prüfen Sie es mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the permission to write to this one.</source>
        <translation>Wählen Sie einen anderen Ordner oder lassen Sie sich Schreibrechte für diesen geben.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cannot write {} to the folder {}: {}.</source>
        <translation>{} kann nicht in den Ordner {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>Not enough disk space in {}: {} MB free, {} MB needed.</source>
        <translation>Zu wenig Speicherplatz in {}: {} MB frei, {} MB benötigt.</translation>
    </message>
    <message>
        <source>The server did not begin the export.</source>
        <translation>Der Server hat den Export nicht begonnen.</translation>
    </message>
    <message>
        <source>The server did not say how the export goes.</source>
        <translation>Der Server hat nicht gemeldet, wie weit der Export ist.</translation>
    </message>
    <message>
        <source>The export failed: {}</source>
        <translation>Der Export ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>The server did not begin the import.</source>
        <translation>Der Server hat den Import nicht begonnen.</translation>
    </message>
    <message>
        <source>The download broke off.</source>
        <translation>Der Download ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server did not confirm the upload.</source>
        <translation>Der Server hat den Upload nicht bestätigt.</translation>
    </message>
    <message>
        <source>The task is not there.</source>
        <translation>Die Aufgabe ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Prüfen Sie Adresse und Netzwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or add its authority in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation>Fragen Sie den Betreiber des Servers nach einem gültigen Zertifikat oder fügen Sie dessen Zertifizierungsstelle in QGIS hinzu: Einstellungen ▸ Optionen ▸ Authentifizierung ▸ Zertifikate verwalten.</translation>
    </message>
    <message>
        <source>Check the user name and the password of this connection.</source>
        <translation>Prüfen Sie Benutzername und Passwort dieser Verbindung.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for this right.</source>
        <translation>Bitten Sie den Eigentümer des Projekts oder den Administrator des Servers um dieses Recht.</translation>
    </message>
    <message>
        <source>Open the address in a web browser, or ask the administrator of the network.</source>
        <translation>Öffnen Sie die Adresse in einem Webbrowser oder fragen Sie den Administrator des Netzwerks.</translation>
    </message>
    <message>
        <source>It may have been removed: refresh the list.</source>
        <translation>Möglicherweise wurde sie gelöscht: Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to raise the limit of its proxy (nginx: client_max_body_size).</source>
        <translation>Bitten Sie den Administrator des Servers, die Grenze seines Proxys zu erhöhen (nginx: client_max_body_size).</translation>
    </message>
    <message>
        <source>Try again in a while; if it stays, ask whoever runs the server.</source>
        <translation>Versuchen Sie es später erneut; bleibt das Problem bestehen, fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>Check that the address is that of a WebODM server.</source>
        <translation>Prüfen Sie, ob die Adresse zu einem WebODM-Server gehört.</translation>
    </message>
    <message>
        <source>Read the end of the task's console for the reason.</source>
        <translation>Der Grund steht am Ende der Konsole der Aufgabe.</translation>
    </message>
    <message>
        <source>Resume the upload to try them again, or leave them out.</source>
        <translation>Setzen Sie den Upload fort, um diese Dateien erneut zu versuchen, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>{} of {} files could not be uploaded: {}</source>
        <translation>{} von {} Dateien konnten nicht hochgeladen werden: {}</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The address answers, but not as a WebODM server does.</source>
        <translation>Die Adresse antwortet, aber nicht wie ein WebODM-Server.</translation>
    </message>
    <message>
        <source>The proxy does not connect to {}: {}.</source>
        <translation>Der Proxy stellt keine Verbindung zu {} her: {}.</translation>
    </message>
    <message>
        <source>Check the proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Prüfen Sie den Proxy in QGIS: Einstellungen ▸ Optionen ▸ Netzwerk.</translation>
    </message>
    <message>
        <source>Enter the address with http:// only if you trust the network: others in it can read the password.</source>
        <translation>Geben Sie die Adresse nur dann mit http:// ein, wenn Sie dem Netzwerk vertrauen: Andere darin können das Passwort mitlesen.</translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation>Geben Sie die Adresse mit https:// ein.</translation>
    </message>
    <message>
        <source>SOCKS proxies need the Python package PySocks.</source>
        <translation>SOCKS-Proxys benötigen das Python-Paket PySocks.</translation>
    </message>
    <message>
        <source>Install PySocks for the Python of QGIS, or choose an HTTP proxy in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Installieren Sie PySocks für das Python von QGIS oder wählen Sie einen HTTP-Proxy in QGIS: Einstellungen ▸ Optionen ▸ Netzwerk.</translation>
    </message>
    <message>
        <source>The proxy for {} cannot be reached: {}</source>
        <translation>Der Proxy für {} ist nicht erreichbar: {}</translation>
    </message>
    <message>
        <source>The answer of {} is not valid HTTP: {}</source>
        <translation>Die Antwort von {} ist kein gültiges HTTP: {}</translation>
    </message>
    <message>
        <source>The server at {} cannot be reached: {}</source>
        <translation>Der Server {} ist nicht erreichbar: {}</translation>
    </message>
    <message>
        <source>The request to {} failed: {}</source>
        <translation>Die Anfrage an {} ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>The secure connection to {} failed: {}</source>
        <translation>Die sichere Verbindung zu {} ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>The server requires a client certificate.</source>
        <translation>Der Server verlangt ein Client-Zertifikat.</translation>
    </message>
    <message>
        <source>OrthoDock cannot send one. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>OrthoDock kann keines senden. Bitten Sie den Administrator des Servers, die Pfade unter /api/ davon auszunehmen.</translation>
    </message>
    <message>
        <source>The server at {} uses http: a secure connection is not possible.</source>
        <translation>Der Server {} verwendet http: Eine sichere Verbindung ist nicht möglich.</translation>
    </message>
    <message>
        <source>The server at {} accepts only https.</source>
        <translation>Der Server {} akzeptiert nur https.</translation>
    </message>
    <message>
        <source>The request is too large for the server, or for a proxy in front of it: {}</source>
        <translation>Die Anfrage ist zu groß für den Server oder einen vorgeschalteten Proxy: {}</translation>
    </message>
    <message>
        <source>The network requires you to sign in first.</source>
        <translation>Das Netzwerk verlangt zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in there, then try again.</source>
        <translation>Öffnen Sie eine Webseite in Ihrem Browser, melden Sie sich dort an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Its page says “{}”.</source>
        <translation>Die Seite meldet: „{}“.</translation>
    </message>
    <message>
        <source>A proxy in front of the server requires its own login ({}).</source>
        <translation>Ein dem Server vorgeschalteter Proxy verlangt eine eigene Anmeldung ({}).</translation>
    </message>
    <message>
        <source>It cannot be combined with the login of WebODM. Ask the administrator of the server to exempt the paths below /api/ from it.</source>
        <translation>Sie lässt sich nicht mit der Anmeldung von WebODM kombinieren. Bitten Sie den Administrator des Servers, die Pfade unter /api/ davon auszunehmen.</translation>
    </message>
    <message>
        <source>A firewall or bot check in front of the server blocks the request (HTTP {}).</source>
        <translation>Eine dem Server vorgeschaltete Firewall oder Bot-Prüfung blockiert die Anfrage (HTTP {}).</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to let the paths below /api/ through its firewall or bot check.</source>
        <translation>Bitten Sie den Administrator des Servers, die Pfade unter /api/ durch seine Firewall oder Bot-Prüfung zu lassen.</translation>
    </message>
    <message>
        <source>The proxy requires a login.</source>
        <translation>Der Proxy verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>Enter its user name and password in QGIS: Settings ▸ Options ▸ Network.</source>
        <translation>Geben Sie dessen Benutzernamen und Passwort in QGIS ein: Einstellungen ▸ Optionen ▸ Netzwerk.</translation>
    </message>
    <message>
        <source>The server redirects {} requests to {}</source>
        <translation>Der Server leitet {}-Anfragen um nach {}</translation>
    </message>
    <message>
        <source>Enter that address (as far as the host) in the connection.</source>
        <translation>Geben Sie diese Adresse (bis einschließlich des Rechnernamens) in der Verbindung ein.</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: {}</source>
        <translation>Der Server leitet auf eine ungültige Adresse um: {}</translation>
    </message>
    <message>
        <source>Requests are redirected to a web page of {}.</source>
        <translation>Anfragen werden auf eine Webseite von {} umgeleitet.</translation>
    </message>
    <message>
        <source>If that is the sign-in page of a network, sign in with your browser first. Behind single sign-on, the paths below /api/ must be reachable without it.</source>
        <translation>Ist das die Anmeldeseite eines Netzwerks, melden Sie sich zuerst mit Ihrem Browser an. Bei Single Sign-on müssen die Pfade unter /api/ ohne dieses erreichbar sein.</translation>
    </message>
    <message>
        <source>The server's answer was cut short.</source>
        <translation>Die Antwort des Servers ist unvollständig.</translation>
    </message>
    <message>
        <source>{} Further errors: {}.</source>
        <translation>{} Weitere Fehler: {}.</translation>
    </message>
    <message>
        <source>{} and {} are of the same kind.</source>
        <translation>{} und {} sind von derselben Art.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>Geben Sie nur eine davon an.</translation>
    </message>
    <message>
        <source>The file is sent under the name {}.</source>
        <translation>Die Datei wird unter dem Namen {} gesendet.</translation>
    </message>
    <message>
        <source>Comments and empty lines are left out: the engine stops at them.</source>
        <translation>Kommentare und leere Zeilen werden ausgelassen: Die Engine bricht bei ihnen ab.</translation>
    </message>
    <message>
        <source>The content does not match the file extension.</source>
        <translation>Der Inhalt passt nicht zur Dateiendung.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, LAS or LAZ file.</source>
        <translation>Wählen Sie eine GeoTIFF-, LAS- oder LAZ-Datei.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>Semicolons between the columns are sent as spaces.</source>
        <translation>Semikolons zwischen den Spalten werden als Leerzeichen gesendet.</translation>
    </message>
    <message>
        <source>Decimal commas are sent as decimal points: {names}.</source>
        <translation>Dezimalkommas werden als Dezimalpunkte gesendet: {names}.</translation>
    </message>
    <message>
        <source>The CRS must be projected or geographic, not geocentric.</source>
        <translation>Das KBS muss projiziert oder geographisch sein, nicht geozentrisch.</translation>
    </message>
    <message>
        <source>The line must name the CRS, such as EPSG:32633, WGS84 UTM 33N or a PROJ string.</source>
        <translation>Die Zeile muss das KBS nennen, etwa EPSG:32633, WGS84 UTM 33N oder einen PROJ-String.</translation>
    </message>
    <message>
        <source>The CRS needs a UTM zone from 1 to 60, not {}.</source>
        <translation>Das KBS benötigt eine UTM-Zone von 1 bis 60, nicht {}.</translation>
    </message>
    <message>
        <source>The UTM zone must end with N or S, as in WGS84 UTM {}N.</source>
        <translation>Die UTM-Zone muss mit N oder S enden, wie in WGS84 UTM {}N.</translation>
    </message>
    <message>
        <source>The PROJ string contains other text: “{:.80}”.</source>
        <translation>Der PROJ-String enthält anderen Text: „{:.80}“.</translation>
    </message>
    <message>
        <source>The PROJ string needs +zone= with a UTM zone from 1 to 60.</source>
        <translation>Der PROJ-String benötigt +zone= mit einer UTM-Zone von 1 bis 60.</translation>
    </message>
    <message>
        <source>The UTM zone must be a number, with +south in the southern hemisphere.</source>
        <translation>Die UTM-Zone muss eine Zahl sein, auf der Südhalbkugel mit +south.</translation>
    </message>
    <message>
        <source>pixel x</source>
        <translation>Pixel x</translation>
    </message>
    <message>
        <source>pixel y</source>
        <translation>Pixel y</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Markieren Sie den Punkt erneut oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>The table has no ground control points.</source>
        <translation>Die Tabelle enthält keine Passpunkte.</translation>
    </message>
    <message>
        <source>The line needs x, y, z, pixel x, pixel y and the photo's name.</source>
        <translation>Die Zeile benötigt x, y, z, Pixel x, Pixel y und den Namen des Fotos.</translation>
    </message>
    <message>
        <source>For positions of photos, rename the file geo.txt.</source>
        <translation>Wenn sie Positionen von Fotos enthält, benennen Sie die Datei in geo.txt um.</translation>
    </message>
    <message>
        <source>The pixel {} {} is outside {}.</source>
        <translation>Das Pixel {} {} liegt außerhalb von {}.</translation>
    </message>
    <message>
        <source>Duplicate marks are sent once: {names}.</source>
        <translation>Doppelte Markierungen werden einmal gesendet: {names}.</translation>
    </message>
    <message>
        <source>Line {} marks the same point at another place in {}.</source>
        <translation>Zeile {} markiert denselben Punkt an einer anderen Stelle in {}.</translation>
    </message>
    <message>
        <source>Remove the wrong one of the two lines.</source>
        <translation>Entfernen Sie die falsche der beiden Zeilen.</translation>
    </message>
    <message>
        <source>The engine may fail on points without a height: {names}.</source>
        <translation>Die Engine kann an Punkten ohne Höhe scheitern: {names}.</translation>
    </message>
    <message>
        <source>Enter the heights.</source>
        <translation>Tragen Sie die Höhen ein.</translation>
    </message>
    <message>
        <source>These heights are implausible: {names}.</source>
        <translation>Diese Höhen sind unplausibel: {names}.</translation>
    </message>
    <message>
        <source>These labels have more than one position: {names}.</source>
        <translation>Diese Bezeichnungen haben mehr als eine Position: {names}.</translation>
    </message>
    <message>
        <source>Give each point one position, the same in all its lines.</source>
        <translation>Geben Sie jedem Punkt eine einzige Position, dieselbe in allen seinen Zeilen.</translation>
    </message>
    <message>
        <source>Check points: {}. ODM nodes use them as control points; ODX nodes do not.</source>
        <translation>Kontrollpunkte: {}. ODM-Knoten verwenden sie als Passpunkte, ODX-Knoten nicht.</translation>
    </message>
    <message>
        <source>Control points: {}. The engine needs {}; {} or more are better.</source>
        <translation>Passpunkte: {}. Die Engine benötigt {}; {} oder mehr sind besser.</translation>
    </message>
    <message>
        <source>These points are marked in fewer than {} photos: {}.</source>
        <translation>Diese Punkte sind in weniger als {} Fotos markiert: {}.</translation>
    </message>
    <message>
        <source>yaw</source>
        <translation>Gierwinkel</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>Nickwinkel</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>Rollwinkel</translation>
    </message>
    <message>
        <source>horizontal accuracy</source>
        <translation>Lagegenauigkeit</translation>
    </message>
    <message>
        <source>vertical accuracy</source>
        <translation>Höhengenauigkeit</translation>
    </message>
    <message>
        <source>The table has no positions.</source>
        <translation>Die Tabelle enthält keine Positionen.</translation>
    </message>
    <message>
        <source>Photos without a line keep their own position: {}.</source>
        <translation>Fotos ohne Zeile behalten ihre eigene Position: {}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name, x and y, then z, yaw, pitch, roll.</source>
        <translation>Die Zeile benötigt den Namen des Fotos, x und y, danach z, Gier-, Nick- und Rollwinkel.</translation>
    </message>
    <message>
        <source>The engine reads these columns as a comment: {names}.</source>
        <translation>Die Engine liest diese Spalten als Kommentar: {names}.</translation>
    </message>
    <message>
        <source>Enter yaw, pitch and roll, and both accuracies, or none of them.</source>
        <translation>Geben Sie Gier-, Nick- und Rollwinkel und beide Genauigkeiten an oder nichts davon.</translation>
    </message>
    <message>
        <source>Accuracies that are NaN are left out, with the columns after them: {names}.</source>
        <translation>Genauigkeiten mit dem Wert NaN werden samt den folgenden Spalten ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>Duplicate lines are sent once: {names}.</source>
        <translation>Doppelte Zeilen werden einmal gesendet: {names}.</translation>
    </message>
    <message>
        <source>{} has another position in line {}.</source>
        <translation>{} hat in Zeile {} eine andere Position.</translation>
    </message>
    <message>
        <source>Photos lose their own height because the line has none: {names}.</source>
        <translation>Fotos verlieren ihre eigene Höhe, weil die Zeile keine enthält: {names}.</translation>
    </message>
    <message>
        <source>Add the heights as the fourth column.</source>
        <translation>Fügen Sie die Höhen als vierte Spalte hinzu.</translation>
    </message>
    <message>
        <source>These flying heights are implausible: {names}.</source>
        <translation>Diese Flughöhen sind unplausibel: {names}.</translation>
    </message>
    <message>
        <source>The line needs the photo's name and the name of its group.</source>
        <translation>Die Zeile benötigt den Namen des Fotos und den Namen seiner Gruppe.</translation>
    </message>
    <message>
        <source>{} has another group in line {}.</source>
        <translation>{} hat in Zeile {} eine andere Gruppe.</translation>
    </message>
    <message>
        <source>The table has no groups.</source>
        <translation>Die Tabelle enthält keine Gruppen.</translation>
    </message>
    <message>
        <source>The engine stops at photos without a group: {}.</source>
        <translation>Die Engine bricht bei Fotos ohne Gruppe ab: {}.</translation>
    </message>
    <message>
        <source>Add a line for each photo.</source>
        <translation>Fügen Sie für jedes Foto eine Zeile hinzu.</translation>
    </message>
    <message>
        <source>The value of {} has separators between its digits: “{:.40}”. Remove them.</source>
        <translation>Der Wert von {} hat Trennzeichen zwischen den Ziffern: „{:.40}“. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The value of {} is missing.</source>
        <translation>Der Wert von {} fehlt.</translation>
    </message>
    <message>
        <source>The value of {} has a comma: “{:.40}”. Write a decimal point.</source>
        <translation>Der Wert von {} enthält ein Komma: „{:.40}“. Schreiben Sie einen Dezimalpunkt.</translation>
    </message>
    <message>
        <source>The value of {} is in degrees and minutes: “{:.40}”. Write decimal degrees.</source>
        <translation>Der Wert von {} ist in Grad und Minuten angegeben: „{:.40}“. Schreiben Sie Dezimalgrad.</translation>
    </message>
    <message>
        <source>The value of {} is not a number: “{:.40}”.</source>
        <translation>Der Wert von {} ist keine Zahl: „{:.40}“.</translation>
    </message>
    <message>
        <source>Separate the columns by spaces or tabs, not by “{}”.</source>
        <translation>Trennen Sie die Spalten durch Leerzeichen oder Tabulatoren, nicht durch „{}“.</translation>
    </message>
    <message>
        <source>Write x (east, longitude) before y (north, latitude).</source>
        <translation>Schreiben Sie x (Ost, Länge) vor y (Nord, Breite).</translation>
    </message>
    <message>
        <source>Check the CRS in the first line, and the order of x and y.</source>
        <translation>Prüfen Sie das KBS in der ersten Zeile und die Reihenfolge von x und y.</translation>
    </message>
    <message>
        <source>QGIS knows no projected or geographic CRS {}.</source>
        <translation>QGIS kennt kein projiziertes oder geographisches KBS {}.</translation>
    </message>
    <message>
        <source>Correct the code, or enter the CRS as a PROJ string.</source>
        <translation>Berichtigen Sie den Code oder geben Sie das KBS als PROJ-String an.</translation>
    </message>
    <message>
        <source>The heights are converted from feet to meters.</source>
        <translation>Die Höhen werden von Fuß in Meter umgerechnet.</translation>
    </message>
    <message>
        <source>The vertical CRS uses feet; ODX nodes convert the heights.</source>
        <translation>Das Höhenbezugssystem verwendet Fuß; ODX-Knoten rechnen die Höhen um.</translation>
    </message>
    <message>
        <source>The CRS uses feet, but ODM nodes read the heights as meters.</source>
        <translation>Das KBS verwendet Fuß, ODM-Knoten lesen die Höhen jedoch als Meter.</translation>
    </message>
    <message>
        <source>If the heights are in feet, have them converted.</source>
        <translation>Lassen Sie die Höhen umrechnen, falls sie in Fuß angegeben sind.</translation>
    </message>
    <message>
        <source>The coordinates are in the order y, x: {}.</source>
        <translation>Die Koordinaten stehen in der Reihenfolge y, x: {}.</translation>
    </message>
    <message>
        <source>Coordinates are outside the UTM zone: {names}.</source>
        <translation>Koordinaten liegen außerhalb der UTM-Zone: {names}.</translation>
    </message>
    <message>
        <source>The coordinates are in the order latitude, longitude: {} {}.</source>
        <translation>Die Koordinaten stehen in der Reihenfolge Breite, Länge: {} {}.</translation>
    </message>
    <message>
        <source>The values {} {} are not longitude and latitude.</source>
        <translation>Die Werte {} {} sind nicht Länge und Breite.</translation>
    </message>
    <message>
        <source>The values {} {} look like degrees, not like {}.</source>
        <translation>Die Werte {} {} sehen nach Grad aus, nicht nach {}.</translation>
    </message>
    <message>
        <source>These places are far from where the photos were taken: {names}.</source>
        <translation>Diese Orte sind weit vom Aufnahmeort der Fotos entfernt: {names}.</translation>
    </message>
    <message>
        <source>{}, lines {}: {}</source>
        <translation>{}, Zeilen {}: {}</translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation>{}, Zeile {}: {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>Spaces separate the columns. Write %20 for a space in a name, or rename the photo.</source>
        <translation>Leerzeichen trennen die Spalten. Schreiben Sie %20 für ein Leerzeichen in einem Namen oder benennen Sie das Foto um.</translation>
    </message>
    <message>
        <source>The CRS is sent as the first line, where the engine reads it.</source>
        <translation>Das KBS wird als erste Zeile gesendet, wo die Engine es liest.</translation>
    </message>
    <message>
        <source>The CRS is sent as “{}”.</source>
        <translation>Das KBS wird als „{}“ gesendet.</translation>
    </message>
    <message>
        <source>Only ODX nodes support a compound CRS; ODM nodes do not.</source>
        <translation>Nur ODX-Knoten unterstützen ein zusammengesetztes KBS, ODM-Knoten nicht.</translation>
    </message>
    <message>
        <source>A table cannot contain the name {:.80}.</source>
        <translation>Eine Tabelle kann den Namen {:.80} nicht enthalten.</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Benennen Sie das Foto um.</translation>
    </message>
    <message>
        <source>Names are corrected to those of the photos: {names}.</source>
        <translation>Namen werden an die der Fotos angepasst: {names}.</translation>
    </message>
    <message>
        <source>Several photos have this name; the first one is used: {names}.</source>
        <translation>Mehrere Fotos haben diesen Namen; das erste wird verwendet: {names}.</translation>
    </message>
    <message>
        <source>For the other photos, use the names under which they are sent.</source>
        <translation>Verwenden Sie für die anderen Fotos die Namen, unter denen sie gesendet werden.</translation>
    </message>
    <message>
        <source>Only ODX nodes read %20 as a space; ODM nodes do not: {names}.</source>
        <translation>Nur ODX-Knoten lesen %20 als Leerzeichen, ODM-Knoten nicht: {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} matches several photos that differ only in letter case.</source>
        <translation>Der Name {:.80} passt zu mehreren Fotos, die sich nur in Groß- und Kleinschreibung unterscheiden.</translation>
    </message>
    <message>
        <source>Write the name as the photo has it.</source>
        <translation>Schreiben Sie den Namen so, wie das Foto heißt.</translation>
    </message>
    <message>
        <source>Lines for photos that are not in this task are left out: {names}.</source>
        <translation>Zeilen für Fotos, die nicht in dieser Aufgabe sind, werden ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>The name {:.80} contains spaces.</source>
        <translation>Der Name {:.80} enthält Leerzeichen.</translation>
    </message>
    <message>
        <source>No line names a photo of this task. The table names: {}.</source>
        <translation>Keine Zeile nennt ein Foto dieser Aufgabe. Die Tabelle nennt: {}.</translation>
    </message>
    <message>
        <source>Choose the file of this flight, or add the photos that it names.</source>
        <translation>Wählen Sie die Datei dieses Fluges oder fügen Sie die Fotos hinzu, die sie nennt.</translation>
    </message>
    <message>
        <source>Correct the line, or save the table as plain text with spaces between the columns.</source>
        <translation>Berichtigen Sie die Zeile oder speichern Sie die Tabelle als reinen Text mit Leerzeichen zwischen den Spalten.</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8.</source>
        <translation>Speichern Sie die Datei als Text in UTF-8.</translation>
    </message>
    <message>
        <source>The text is in UTF-16.</source>
        <translation>Der Text ist in UTF-16 kodiert.</translation>
    </message>
    <message>
        <source>The byte order mark is left out.</source>
        <translation>Die Bytereihenfolge-Markierung (BOM) wird ausgelassen.</translation>
    </message>
    <message>
        <source>The table has too many lines.</source>
        <translation>Die Tabelle enthält zu viele Zeilen.</translation>
    </message>
    <message>
        <source>{} is not a file.</source>
        <translation>{} ist keine Datei.</translation>
    </message>
    <message>
        <source>The file is too large for a table.</source>
        <translation>Die Datei ist für eine Tabelle zu groß.</translation>
    </message>
    <message>
        <source>Text that is not in UTF-8 is converted to UTF-8: {names}.</source>
        <translation>Text, der nicht in UTF-8 kodiert ist, wird in UTF-8 umgewandelt: {names}.</translation>
    </message>
    <message>
        <source>The line is not plain text.</source>
        <translation>Die Zeile ist kein reiner Text.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>The server sent a task without an id.</source>
        <translation>Der Server hat eine Aufgabe ohne ID gesendet.</translation>
    </message>
    <message>
        <source>processing option</source>
        <translation>Verarbeitungsoption</translation>
    </message>
    <message>
        <source>The server sent a processing option without a name.</source>
        <translation>Der Server hat eine Verarbeitungsoption ohne Namen gesendet.</translation>
    </message>
    <message>
        <source>processing node</source>
        <translation>Verarbeitungsknoten</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>The server's console output is neither text nor lines.</source>
        <translation>Die Konsolenausgabe des Servers besteht weder aus Text noch aus Zeilen.</translation>
    </message>
    <message>
        <source>TileJSON</source>
        <translation>TileJSON</translation>
    </message>
    <message>
        <source>The server's TileJSON names no tiles.</source>
        <translation>Das TileJSON des Servers nennt keine Kacheln.</translation>
    </message>
    <message>
        <source>Restart the task.</source>
        <translation>Starten Sie die Aufgabe neu.</translation>
    </message>
    <message>
        <source>The server's TileJSON points to another server.</source>
        <translation>Das TileJSON des Servers verweist auf einen anderen Server.</translation>
    </message>
    <message>
        <source>tile metadata</source>
        <translation>Kachel-Metadaten</translation>
    </message>
    <message>
        <source>The server sent something else where a list should be.</source>
        <translation>Der Server hat etwas anderes als die erwartete Liste gesendet.</translation>
    </message>
    <message>
        <source>The server sent something else where a {} should be.</source>
        <translation>Der Server hat etwas anderes gesendet als erwartet ({}).</translation>
    </message>
    <message>
        <source>The server sent a {} without a valid {}.</source>
        <translation>Unvollständige Antwort des Servers: {} ohne gültigen Wert für „{}“.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>einer der Werte {}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>at least {:g}</source>
        <translation>größer oder gleich {:g}</translation>
    </message>
    <message>
        <source>above {:g}</source>
        <translation>größer als {:g}</translation>
    </message>
    <message>
        <source>at most {:g}</source>
        <translation>kleiner oder gleich {:g}</translation>
    </message>
    <message>
        <source>below {:g}</source>
        <translation>kleiner als {:g}</translation>
    </message>
    <message>
        <source>The processing node has no option “{}”.</source>
        <translation>Der Verarbeitungsknoten kennt keine Option „{}“.</translation>
    </message>
    <message>
        <source>The option “{}” cannot be “{}”: it must be {}.</source>
        <translation>Die Option „{}“ kann nicht „{}“ sein: Erlaubt ist {}.</translation>
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation>Meinten Sie {}?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>This user may not add anything here.</source>
        <translation>Dieser Benutzer darf hier nichts hinzufügen.</translation>
    </message>
    <message>
        <source>This user may see this, but not change it.</source>
        <translation>Dieser Benutzer darf dies sehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>This user may see this, but not delete it.</source>
        <translation>Dieser Benutzer darf dies sehen, aber nicht löschen.</translation>
    </message>
    <message>
        <source>This user may not see this.</source>
        <translation>Dieser Benutzer darf dies nicht sehen.</translation>
    </message>
    <message>
        <source>Ask the owner of the project or the administrator of the server for the right “{}”.</source>
        <translation>Bitten Sie den Eigentümer des Projekts oder den Administrator des Servers um das Recht „{}“.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the file.</source>
        <translation>Der Server hat eine Webseite statt der Datei gesendet.</translation>
    </message>
    <message>
        <source>Sign in again, or open the address of the server in a browser.</source>
        <translation>Melden Sie sich erneut an oder öffnen Sie die Adresse des Servers in einem Browser.</translation>
    </message>
    <message>
        <source>What the server sent is not a {} file.</source>
        <translation>Was der Server gesendet hat, ist keine {}-Datei.</translation>
    </message>
    <message>
        <source>Open the address of the server in a browser to see what it sends.</source>
        <translation>Öffnen Sie die Adresse des Servers in einem Browser, um zu sehen, was er sendet.</translation>
    </message>
    <message>
        <source>the answer took too long</source>
        <translation>die Antwort hat zu lange gedauert</translation>
    </message>
    <message>
        <source>a chunk has an invalid size</source>
        <translation>ein Block hat eine ungültige Größe</translation>
    </message>
    <message>
        <source>the host name has no address</source>
        <translation>zum Rechnernamen gibt es keine Adresse</translation>
    </message>
    <message>
        <source>The server, or a proxy in front of it, rejects even requests of {} kB.</source>
        <translation>Der Server oder ein vorgeschalteter Proxy lehnt selbst Anfragen von {} kB ab.</translation>
    </message>
    <message>
        <source>The download broke off after {} of {} bytes.</source>
        <translation>Der Download ist nach {} von {} Bytes abgebrochen.</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>Der Server hat nichts gesendet.</translation>
    </message>
    <message>
        <source>The server has an empty file.</source>
        <translation>Die Datei auf dem Server ist leer.</translation>
    </message>
    <message>
        <source>Restart the task to create the product again.</source>
        <translation>Starten Sie die Aufgabe neu, um das Produkt erneut zu erstellen.</translation>
    </message>
    <message>
        <source>The server answered a download with HTTP status {}.</source>
        <translation>Der Server hat auf einen Download mit dem HTTP-Status {} geantwortet.</translation>
    </message>
    <message>
        <source>The compressed download is damaged.</source>
        <translation>Der komprimierte Download ist beschädigt.</translation>
    </message>
    <message>
        <source>The server announced an invalid length.</source>
        <translation>Der Server hat eine ungültige Länge angekündigt.</translation>
    </message>
    <message>
        <source>The server sent the file in the encoding “{}”.</source>
        <translation>Der Server hat die Datei in der Kodierung „{}“ gesendet.</translation>
    </message>
    <message>
        <source>{} is no journal of an upload.</source>
        <translation>{} ist kein Upload-Journal.</translation>
    </message>
    <message>
        <source>The photos of “{}” are being uploaded already.</source>
        <translation>Die Fotos von „{}“ werden schon hochgeladen.</translation>
    </message>
    <message>
        <source>Wait for the other QGIS or the algorithm that does so.</source>
        <translation>Warten Sie auf das andere QGIS oder den Algorithmus, der das tut.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} ist leer.</translation>
    </message>
    <message>
        <source>Leave it out, or copy it again.</source>
        <translation>Lassen Sie die Datei aus oder kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>{} changed while it was being uploaded.</source>
        <translation>{} wurde während des Hochladens geändert.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then try again.</source>
        <translation>Warten Sie, bis nichts mehr in die Datei schreibt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{} did not arrive whole.</source>
        <translation>{} ist nicht vollständig angekommen.</translation>
    </message>
    <message>
        <source>{} could not be uploaded: {}</source>
        <translation>{} konnte nicht hochgeladen werden: {}</translation>
    </message>
    <message>
        <source>The server redirects in a loop.</source>
        <translation>Der Server leitet im Kreis um.</translation>
    </message>
    <message>
        <source>The server redirects from https to http, to {}</source>
        <translation>Der Server leitet von https auf http um, nach {}</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to correct this.</source>
        <translation>Bitten Sie den Administrator des Servers, dies zu berichtigen.</translation>
    </message>
    <message>
        <source>The server did not accept the login: {}</source>
        <translation>Der Server hat die Anmeldung nicht akzeptiert: {}</translation>
    </message>
    <message>
        <source>Products must be some of {}.</source>
        <translation>Als Produkte sind nur erlaubt: {}.</translation>
    </message>
    <message>
        <source>This server is too old to shrink photos or to align tasks.</source>
        <translation>Dieser Server ist zu alt, um Fotos zu verkleinern oder Aufgaben auszurichten.</translation>
    </message>
    <message>
        <source>Begin the task without.</source>
        <translation>Beginnen Sie die Aufgabe ohne diese Angaben.</translation>
    </message>
    <message>
        <source>The server has no {} of this task.</source>
        <translation>Auf dem Server gibt es {} für diese Aufgabe nicht.</translation>
    </message>
    <message>
        <source>The task may not make it with these options, or it has been removed.</source>
        <translation>Möglicherweise erzeugt die Aufgabe die Datei mit diesen Optionen nicht, oder sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>The export was not done within {:g} s.</source>
        <translation>Der Export war nach {:g} s nicht fertig.</translation>
    </message>
    <message>
        <source>The task “{}” was canceled on the server, with {} of {} files.</source>
        <translation>Die Aufgabe „{}“ wurde auf dem Server abgebrochen, mit {} von {} Dateien.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or delete the canceled one.</source>
        <translation>Senden Sie die Dateien als neue Aufgabe oder löschen Sie die abgebrochene.</translation>
    </message>
    <message>
        <source>Restart the task to have it processed.</source>
        <translation>Starten Sie die Aufgabe neu, damit sie verarbeitet wird.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else, with {} of {} files.</source>
        <translation>Die Aufgabe „{}“ wurde von jemand anderem gestartet, mit {} von {} Dateien.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or keep the task without the missing ones.</source>
        <translation>Senden Sie die Dateien als neue Aufgabe oder behalten Sie die Aufgabe ohne die fehlenden.</translation>
    </message>
    <message>
        <source>The task “{}” was started by someone else before all of its {} files had arrived.</source>
        <translation>Die Aufgabe „{}“ wurde von jemand anderem gestartet, bevor alle ihre {} Dateien angekommen waren.</translation>
    </message>
    <message>
        <source>Send the files as a new task, or check the result.</source>
        <translation>Senden Sie die Dateien als neue Aufgabe oder prüfen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>Servers keep unfinished uploads for three days. Start a new task.</source>
        <translation>Server bewahren unfertige Uploads drei Tage lang auf. Beginnen Sie eine neue Aufgabe.</translation>
    </message>
    <message>
        <source>If it should be there, sign in as the user who began the upload.</source>
        <translation>Sollte sie vorhanden sein, melden Sie sich als der Benutzer an, der den Upload begonnen hat.</translation>
    </message>
    <message>
        <source>The task “{}” is no longer on the server.</source>
        <translation>Die Aufgabe „{}“ ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>The task cannot be run again from “{}”.</source>
        <translation>Die Aufgabe kann nicht ab „{}“ erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>It can from: {}.</source>
        <translation>Möglich ist: {}.</translation>
    </message>
    <message>
        <source>It can only be run from the start.</source>
        <translation>Sie kann nur von Anfang an ausgeführt werden.</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Eine Aufgabe benötigt mindestens {} Fotos oder ein Video.</translation>
    </message>
    <message>
        <source>Add photos that overlap; a good map takes a dozen or more.</source>
        <translation>Fügen Sie Fotos hinzu, die sich überlappen; für eine gute Karte braucht es ein Dutzend oder mehr.</translation>
    </message>
    <message>
        <source>Too few photos would be left.</source>
        <translation>Es blieben zu wenige Fotos übrig.</translation>
    </message>
    <message>
        <source>Begin a new task.</source>
        <translation>Beginnen Sie eine neue Aufgabe.</translation>
    </message>
    <message>
        <source>The upload cannot be resumed if it is interrupted: {}</source>
        <translation>Der Upload kann nach einer Unterbrechung nicht fortgesetzt werden: {}</translation>
    </message>
    <message>
        <source>The task was not done within {:g} s.</source>
        <translation>Die Aufgabe war nach {:g} s nicht fertig.</translation>
    </message>
    <message>
        <source>It goes on on the server: wait for it again.</source>
        <translation>Sie läuft auf dem Server weiter: Warten Sie erneut auf sie.</translation>
    </message>
    <message>
        <source>The server has not cancelled the task.</source>
        <translation>Der Server hat die Aufgabe nicht abgebrochen.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The task “{}” was cancelled.</source>
        <translation>Die Aufgabe „{}“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Restart it to go on.</source>
        <translation>Starten Sie sie neu, um fortzufahren.</translation>
    </message>
    <message>
        <source>The processing node gave no reason.</source>
        <translation>Der Verarbeitungsknoten hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The task “{}” failed: {}</source>
        <translation>Die Aufgabe „{}“ ist fehlgeschlagen: {}</translation>
    </message>
</context><context>
    <name>Application</name>
    <message>
        <source>Diagnostics are copied. Look through them before you publish.</source>
        <translation>Die Diagnose ist kopiert. Sehen Sie sie durch, bevor Sie sie veröffentlichen.</translation>
    </message>
</context><context>
    <name>AssetTitles</name>
    <message>
        <source>Everything (zip)</source>
        <translation>Alles (ZIP)</translation>
    </message>
    <message>
        <source>Orthophoto, GeoTIFF</source>
        <translation>Orthofoto, GeoTIFF</translation>
    </message>
    <message>
        <source>Orthophoto, picture</source>
        <translation>Orthofoto, Bild</translation>
    </message>
    <message>
        <source>Orthophoto, MBTiles</source>
        <translation>Orthofoto, MBTiles</translation>
    </message>
    <message>
        <source>Orthophoto, for Google Earth</source>
        <translation>Orthofoto, für Google Earth</translation>
    </message>
    <message>
        <source>Orthophoto, tiles</source>
        <translation>Orthofoto, Kacheln</translation>
    </message>
    <message>
        <source>Cutline of the orthophoto</source>
        <translation>Schnittlinie des Orthofotos</translation>
    </message>
    <message>
        <source>Surface model</source>
        <translation>Oberflächenmodell</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Geländemodell</translation>
    </message>
    <message>
        <source>Surface model, tiles</source>
        <translation>Oberflächenmodell, Kacheln</translation>
    </message>
    <message>
        <source>Terrain model, tiles</source>
        <translation>Geländemodell, Kacheln</translation>
    </message>
    <message>
        <source>Point cloud, LAS</source>
        <translation>Punktwolke, LAS</translation>
    </message>
    <message>
        <source>Point cloud, LAZ</source>
        <translation>Punktwolke, LAZ</translation>
    </message>
    <message>
        <source>Point cloud, PLY</source>
        <translation>Punktwolke, PLY</translation>
    </message>
    <message>
        <source>Point cloud, CSV</source>
        <translation>Punktwolke, CSV</translation>
    </message>
    <message>
        <source>Textured model, OBJ</source>
        <translation>Texturiertes Modell, OBJ</translation>
    </message>
    <message>
        <source>Textured model, glTF</source>
        <translation>Texturiertes Modell, glTF</translation>
    </message>
    <message>
        <source>Textured model, 3D Tiles</source>
        <translation>Texturiertes Modell, 3D Tiles</translation>
    </message>
    <message>
        <source>Point cloud, 3D Tiles</source>
        <translation>Punktwolke, 3D Tiles</translation>
    </message>
    <message>
        <source>Camera parameters</source>
        <translation>Kameraparameter</translation>
    </message>
    <message>
        <source>Photo positions</source>
        <translation>Fotopositionen</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Qualitätsbericht</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Passpunkte</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>Backup of {}</source>
        <translation>Sicherung von {}</translation>
    </message>
    <message>
        <source>Export of {}</source>
        <translation>Export von {}</translation>
    </message>
    <message>
        <source>Console of {}</source>
        <translation>Konsole von {}</translation>
    </message>
</context><context>
    <name>AssetsPage</name>
    <message>
        <source>Asset</source>
        <translation>Ergebnisdatei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download the selected assets</source>
        <translation>Gewählte Ergebnisdateien herunterladen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder that this task's files are kept in</source>
        <translation>Ordner anzeigen, in dem die Dateien dieser Aufgabe liegen</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Ergebnisdateien</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
</context><context>
    <name>BatchFolders</name>
    <message>
        <source>Batch of folders</source>
        <translation>Mehrere Ordner verarbeiten</translation>
    </message>
    <message>
        <source>Creates a task on a WebODM server for each subfolder that contains photos.</source>
        <translation>Erstellt auf einem WebODM-Server für jeden Unterordner, der Fotos enthält, eine Aufgabe.</translation>
    </message>
    <message>
        <source>upload,photos,flights,many,bulk,queue</source>
        <translation>upload,hochladen,fotos,flüge,viele,stapel,bulk,batch,warteschlange</translation>
    </message>
    <message>
        <source>Folder with a subfolder for each task</source>
        <translation>Ordner mit einem Unterordner je Aufgabe</translation>
    </message>
    <message>
        <source>Created tasks</source>
        <translation>Erstellte Aufgaben</translation>
    </message>
    <message>
        <source>Number of started tasks</source>
        <translation>Anzahl der gestarteten Aufgaben</translation>
    </message>
    <message>
        <source>Number of failed folders</source>
        <translation>Anzahl der fehlgeschlagenen Ordner</translation>
    </message>
    <message>
        <source>No photos found in the subfolders of {}.</source>
        <translation>In den Unterordnern von {} wurden keine Fotos gefunden.</translation>
    </message>
    <message>
        <source>To process photos directly in this folder, use the algorithm “Create task”.</source>
        <translation>Um Fotos zu verarbeiten, die direkt in diesem Ordner liegen, verwenden Sie den Algorithmus „Aufgabe erstellen“.</translation>
    </message>
    <message>
        <source>Cannot read the folder {}: {}.</source>
        <translation>Der Ordner {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation>Hochgeladene Dateien</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID der Aufgabe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Folder {} of {}: {}</source>
        <translation>Ordner {} von {}: {}</translation>
    </message>
    <message>
        <source>No task was started for any of the folders.</source>
        <translation>Für keinen der Ordner wurde eine Aufgabe gestartet.</translation>
    </message>
    <message>
        <source>First folder, “{}”: {}</source>
        <translation>Erster Ordner, „{}“: {}</translation>
    </message>
    <message>
        <source>No task was started for the folder “{}”: {}</source>
        <translation>Für den Ordner „{}“ wurde keine Aufgabe gestartet: {}</translation>
    </message>
</context><context>
    <name>Boundary</name>
    <message>
        <source>Boundary</source>
        <translation>Gebietsgrenze</translation>
    </message>
    <message>
        <source>Converts a polygon to the processing option that limits a task to an area.</source>
        <translation>Wandelt ein Polygon in die Verarbeitungsoption um, die eine Aufgabe auf ein Gebiet begrenzt.</translation>
    </message>
    <message>
        <source>area,polygon,crop,clip,geojson,option</source>
        <translation>fläche,gebiet,polygon,zuschneiden,clip,crop,geojson,option</translation>
    </message>
    <message>
        <source>Polygon layer (polygons must touch or overlap)</source>
        <translation>Polygonlayer (Polygone müssen sich berühren oder überlappen)</translation>
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation>GeoJSON-Datei</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson *.json)</source>
        <translation>GeoJSON-Dateien (*.geojson *.json)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON</source>
        <translation>Gebietsgrenze als GeoJSON</translation>
    </message>
</context><context>
    <name>CancelTask</name>
    <message>
        <source>The task was canceled.</source>
        <translation>Die Aufgabe wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The task is already complete.</source>
        <translation>Die Aufgabe ist bereits abgeschlossen.</translation>
    </message>
    <message>
        <source>The task has already failed.</source>
        <translation>Die Aufgabe ist bereits fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Stops a task on the server.</source>
        <translation>Bricht eine Aufgabe auf dem Server ab.</translation>
    </message>
    <message>
        <source>stop,abort</source>
        <translation>stoppen,anhalten,abbruch,stop,abort</translation>
    </message>
    <message>
        <source>Final status</source>
        <translation>Endgültiger Status</translation>
    </message>
</context><context>
    <name>Causes</name>
    <message>
        <source>There are too few usable photos.</source>
        <translation>Es gibt zu wenige brauchbare Fotos.</translation>
    </message>
    <message>
        <source>A map needs many photos that overlap, five at the very least. Make a new task.</source>
        <translation>Eine Karte benötigt viele Fotos, die sich überlappen, mindestens aber fünf. Erstellen Sie eine neue Aufgabe.</translation>
    </message>
    <message>
        <source>The photos do not overlap enough to be put together.</source>
        <translation>Die Fotos überlappen sich nicht genug, um zusammengesetzt zu werden.</translation>
    </message>
    <message>
        <source>Fly with 70–80 % overlap. For woods, water or fields, restart with the options “feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out blurred photos.</source>
        <translation>Fliegen Sie mit 70–80 % Überlappung. Starten Sie bei Wald, Wasser oder Feldern mit den Optionen „feature-quality“ auf ultra und „min-num-features“ auf 20000 oder mehr neu, oder lassen Sie unscharfe Fotos aus.</translation>
    </message>
    <message>
        <source>The photos do not say where they were taken.</source>
        <translation>Die Fotos geben nicht an, wo sie aufgenommen wurden.</translation>
    </message>
    <message>
        <source>Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come from the camera: some programs remove the position.</source>
        <translation>Fügen Sie den Fotos eine geo.txt oder gcp_list.txt hinzu oder laden Sie die Dateien so hoch, wie sie aus der Kamera kommen: Manche Programme entfernen die Position.</translation>
    </message>
    <message>
        <source>The processing node ran out of memory.</source>
        <translation>Dem Verarbeitungsknoten ging der Arbeitsspeicher aus.</translation>
    </message>
    <message>
        <source>Restart with the option “split” (for instance 200), a lower “pc-quality” or “feature-quality”, or smaller photos; or choose a node with more memory.</source>
        <translation>Starten Sie mit der Option „split“ (zum Beispiel 200), niedrigerer „pc-quality“ oder „feature-quality“ oder kleineren Fotos neu, oder wählen Sie einen Knoten mit mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The disk of the server or of the processing node is full.</source>
        <translation>Der Datenträger des Servers oder des Verarbeitungsknotens ist voll.</translation>
    </message>
    <message>
        <source>Remove tasks that are no longer needed, or ask whoever runs the server.</source>
        <translation>Löschen Sie nicht mehr benötigte Aufgaben oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The processing node went away while it worked.</source>
        <translation>Der Verarbeitungsknoten ist während der Arbeit ausgefallen.</translation>
    </message>
    <message>
        <source>Restart the task when the node is online again, or on another node.</source>
        <translation>Starten Sie die Aufgabe neu, wenn der Knoten wieder online ist, oder auf einem anderen Knoten.</translation>
    </message>
    <message>
        <source>No processing node takes this task.</source>
        <translation>Kein Verarbeitungsknoten nimmt diese Aufgabe an.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to start one or to let you use it. The task begins by itself as soon as there is one.</source>
        <translation>Bitten Sie den Betreiber des Servers, einen zu starten oder Ihnen Zugriff auf einen zu geben. Die Aufgabe beginnt von selbst, sobald es einen gibt.</translation>
    </message>
    <message>
        <source>An imported task has no photos to process once more.</source>
        <translation>Eine importierte Aufgabe hat keine Fotos, die erneut verarbeitet werden könnten.</translation>
    </message>
    <message>
        <source>Its results are still there. Rename the task to clear this message.</source>
        <translation>Ihre Ergebnisse sind noch vorhanden. Benennen Sie die Aufgabe um, um diese Meldung zu entfernen.</translation>
    </message>
    <message>
        <source>The imported file is not a zip of a task's results.</source>
        <translation>Die importierte Datei ist keine ZIP-Datei mit Ergebnissen einer Aufgabe.</translation>
    </message>
    <message>
        <source>Import an all.zip or a backup, as WebODM makes them.</source>
        <translation>Importieren Sie eine all.zip oder eine Sicherung, wie WebODM sie erstellt.</translation>
    </message>
    <message>
        <source>The server could not fetch the address it was to import from.</source>
        <translation>Der Server konnte die Adresse, von der er importieren sollte, nicht abrufen.</translation>
    </message>
    <message>
        <source>Check the address, and that the server (not only this machine) can reach it.</source>
        <translation>Prüfen Sie die Adresse und ob der Server (nicht nur dieser Rechner) sie erreichen kann.</translation>
    </message>
    <message>
        <source>The file of ground control points cannot be used.</source>
        <translation>Die Passpunktdatei kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Its first line must be a CRS such as EPSG:32632, each further line “x y z px py photo”, with names of photos that are in the task.</source>
        <translation>Die erste Zeile muss ein KBS wie EPSG:32632 sein, jede weitere Zeile „x y z px py foto“, mit Namen von Fotos, die in der Aufgabe sind.</translation>
    </message>
    <message>
        <source>The boundary cannot be used.</source>
        <translation>Die Gebietsgrenze kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It must be one polygon that lies where the photos were taken.</source>
        <translation>Sie muss ein einzelnes Polygon sein, das dort liegt, wo die Fotos aufgenommen wurden.</translation>
    </message>
    <message>
        <source>The processing node does not know one of the options.</source>
        <translation>Der Verarbeitungsknoten kennt eine der Optionen nicht.</translation>
    </message>
    <message>
        <source>Restart with other options; those used are on the Options page.</source>
        <translation>Starten Sie mit anderen Optionen neu; die verwendeten stehen auf der Seite „Optionen“.</translation>
    </message>
    <message>
        <source>One of the photos is damaged.</source>
        <translation>Eines der Fotos ist beschädigt.</translation>
    </message>
    <message>
        <source>The console names it. Make a new task without it.</source>
        <translation>Die Konsole nennt es. Erstellen Sie eine neue Aufgabe ohne dieses Foto.</translation>
    </message>
</context><context>
    <name>Commands</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server for projects and tasks (F5)</source>
        <translation>Projekte und Aufgaben vom Server abfragen (F5)</translation>
    </message>
    <message>
        <source>New Connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Eine Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Name, Adresse oder Anmeldedaten ändern</translation>
    </message>
    <message>
        <source>Duplicate Connection…</source>
        <translation>Verbindung duplizieren…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Eine Verbindung hinzufügen, die als Kopie beginnt, etwa für ein anderes Konto</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>Mit den gespeicherten Anmeldedaten anmelden und prüfen</translation>
    </message>
    <message>
        <source>Remove Connection…</source>
        <translation>Verbindung entfernen…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Verbindung und Anmeldedaten vergessen; auf dem Server ändert sich nichts</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Settings of the plugin, and all saved connections</source>
        <translation>Einstellungen des Plugins und alle gespeicherten Verbindungen</translation>
    </message>
    <message>
        <source>Copy Diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy what a bug report needs; it holds no password</source>
        <translation>Kopieren, was ein Fehlerbericht benötigt; Passwörter sind nicht enthalten</translation>
    </message>
    <message>
        <source>The task has no layer on the map.</source>
        <translation>Die Aufgabe hat keinen Layer in der Karte.</translation>
    </message>
    <message>
        <source>The task has neither heights nor a point cloud.</source>
        <translation>Die Aufgabe hat weder Höhen noch eine Punktwolke.</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to; now it is {}</source>
        <translation>Ordner wählen, in den Dateien heruntergeladen werden; derzeit {}</translation>
    </message>
    <message>
        <source>Folder for Downloads</source>
        <translation>Ordner für Downloads</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>Put the main results of this task on the map; the arrow offers every product by itself</source>
        <translation>Die wichtigsten Ergebnisse dieser Aufgabe zur Karte hinzufügen; der Pfeil bietet jedes Produkt einzeln an</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Layer aktualisieren</translation>
    </message>
    <message>
        <source>Show what the task has made by now in its layers; their styles stay</source>
        <translation>In den Layern der Aufgabe anzeigen, was sie inzwischen erzeugt hat; ihre Stile bleiben</translation>
    </message>
    <message>
        <source>Prepare for 3D Views</source>
        <translation>Für 3D-Ansichten vorbereiten</translation>
    </message>
    <message>
        <source>Make the heights of the ground the terrain of this project, and have 3D map views draw the point cloud</source>
        <translation>Die Geländehöhen zum Gelände dieses Projekts machen und die Punktwolke in 3D-Kartenansichten darstellen</translation>
    </message>
    <message>
        <source>Download Folder…</source>
        <translation>Download-Ordner…</translation>
    </message>
    <message>
        <source>Choose where files are downloaded to</source>
        <translation>Ordner wählen, in den Dateien heruntergeladen werden</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>Name des neuen Projekts</translation>
    </message>
    <message>
        <source>Delete Project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>Take “{}” off your list? It is somebody else's and stays with its owner.</source>
        <translation>„{}“ aus Ihrer Liste entfernen? Das Projekt gehört jemand anderem und bleibt dort erhalten.</translation>
    </message>
    <message>
        <source>Delete the project “{}” from the server, with all its tasks ({}), their photos and results? This cannot be undone.</source>
        <translation>Projekt „{}“ mit allen Aufgaben ({}), ihren Fotos und Ergebnissen vom Server löschen? Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete the empty project “{}” from the server?</source>
        <translation>Leeres Projekt „{}“ vom Server löschen?</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Make a folder for tasks</source>
        <translation>Einen Ordner für Aufgaben erstellen</translation>
    </message>
    <message>
        <source>Duplicate Project</source>
        <translation>Projekt duplizieren</translation>
    </message>
    <message>
        <source>Copy the project with all its tasks</source>
        <translation>Projekt mit allen seinen Aufgaben kopieren</translation>
    </message>
    <message>
        <source>Delete Project…</source>
        <translation>Projekt löschen…</translation>
    </message>
    <message>
        <source>Delete the project with all its tasks from the server</source>
        <translation>Projekt mit allen seinen Aufgaben vom Server löschen</translation>
    </message>
    <message>
        <source>Save Backup</source>
        <translation>Sicherung speichern</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Save Console</source>
        <translation>Konsole speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download a file of the task</source>
        <translation>Eine Datei der Aufgabe herunterladen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Have a product converted: format, CRS, index such as NDVI</source>
        <translation>Ein Produkt umwandeln lassen: Format, KBS, Index wie NDVI</translation>
    </message>
    <message>
        <source>Save Backup…</source>
        <translation>Sicherung speichern…</translation>
    </message>
    <message>
        <source>Save the whole task, photos too, in a zip that can be imported again</source>
        <translation>Gesamte Aufgabe samt Fotos in einer ZIP-Datei speichern, die wieder importiert werden kann</translation>
    </message>
    <message>
        <source>The photos of the task are being uploaded.</source>
        <translation>Die Fotos der Aufgabe werden gerade hochgeladen.</translation>
    </message>
    <message>
        <source>The server has not finished an earlier request.</source>
        <translation>Der Server hat eine frühere Anfrage noch nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Photos of the task are missing.</source>
        <translation>Fotos der Aufgabe fehlen.</translation>
    </message>
    <message>
        <source>The task is not in progress.</source>
        <translation>Die Aufgabe ist nicht in Bearbeitung.</translation>
    </message>
    <message>
        <source>The task is still in progress.</source>
        <translation>Die Aufgabe ist noch in Bearbeitung.</translation>
    </message>
    <message>
        <source>Connect to a server first.</source>
        <translation>Verbinden Sie sich zuerst mit einem Server.</translation>
    </message>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Melden Sie sich zuerst beim Server an.</translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>Wählen Sie zuerst eine Aufgabe.</translation>
    </message>
    <message>
        <source>Select only one task.</source>
        <translation>Wählen Sie nur eine Aufgabe.</translation>
    </message>
    <message>
        <source>Select a project first.</source>
        <translation>Wählen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>The task has no results yet.</source>
        <translation>Die Aufgabe hat noch keine Ergebnisse.</translation>
    </message>
    <message>
        <source>You do not have permission to do this in this project.</source>
        <translation>Sie haben in diesem Projekt keine Berechtigung dafür.</translation>
    </message>
    <message>
        <source>Resume Upload</source>
        <translation>Upload fortsetzen</translation>
    </message>
    <message>
        <source>Send the photos that are still missing, and start the task</source>
        <translation>Noch fehlende Fotos senden und die Aufgabe starten</translation>
    </message>
    <message>
        <source>Process the photos once more? The results there are will be replaced: {}</source>
        <translation>Die Fotos noch einmal verarbeiten? Die vorhandenen Ergebnisse werden ersetzt: {}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>There is no other project to move it to.</source>
        <translation>Es gibt kein anderes Projekt als Ziel.</translation>
    </message>
    <message>
        <source>Move to Project</source>
        <translation>In Projekt verschieben</translation>
    </message>
    <message>
        <source>Move the selected tasks ({}) to</source>
        <translation>Ausgewählte Aufgaben ({}) verschieben nach</translation>
    </message>
    <message>
        <source>Remove Task</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>Delete “{}” with its photos and results from the server? This cannot be undone. Layers from downloaded files stay.</source>
        <translation>„{}“ mit Fotos und Ergebnissen vom Server löschen? Das kann nicht rückgängig gemacht werden. Layer aus heruntergeladenen Dateien bleiben.</translation>
    </message>
    <message>
        <source>This cannot be undone. Layers from downloaded files stay.</source>
        <translation>Das kann nicht rückgängig gemacht werden. Layer aus heruntergeladenen Dateien bleiben.</translation>
    </message>
    <message>
        <source>Delete {} tasks with {} photos and all their results from the server?</source>
        <translation>{} Aufgaben mit {} Fotos und allen Ergebnissen vom Server löschen?</translation>
    </message>
    <message>
        <source>– and {} more</source>
        <translation>– und {} weitere</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the task; it can be restarted</source>
        <translation>Aufgabe abbrechen; sie kann neu gestartet werden</translation>
    </message>
    <message>
        <source>Process the photos once more</source>
        <translation>Fotos noch einmal verarbeiten</translation>
    </message>
    <message>
        <source>Restart With…</source>
        <translation>Neu starten mit…</translation>
    </message>
    <message>
        <source>Process the photos once more with other options, or from a later stage</source>
        <translation>Fotos noch einmal mit anderen Optionen oder ab einem späteren Schritt verarbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Move to Project…</source>
        <translation>In Projekt verschieben…</translation>
    </message>
    <message>
        <source>Put into another one</source>
        <translation>In ein anderes verschieben</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Copy it with its results</source>
        <translation>Mit Ergebnissen kopieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete the task, its photos and results from the server</source>
        <translation>Aufgabe, ihre Fotos und Ergebnisse vom Server löschen</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Let everybody who has the link see the task, without a login</source>
        <translation>Alle, die den Link haben, die Aufgabe ohne Anmeldung sehen lassen</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the address of its web page</source>
        <translation>Adresse der zugehörigen Webseite kopieren</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Show the web page of this</source>
        <translation>Zugehörige Webseite anzeigen</translation>
    </message>
    <message>
        <source>Cancel Upload</source>
        <translation>Upload abbrechen</translation>
    </message>
    <message>
        <source>Stop the upload of the photos of “{}”?</source>
        <translation>Hochladen der Fotos von „{}“ abbrechen?</translation>
    </message>
    <message>
        <source>What has arrived can stay on the server for three days, to go on with later.</source>
        <translation>Was angekommen ist, kann drei Tage auf dem Server bleiben, um später damit fortzufahren.</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Abbrechen und behalten</translation>
    </message>
    <message>
        <source>Stop and Remove</source>
        <translation>Abbrechen und löschen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>New Task…</source>
        <translation>Neue Aufgabe…</translation>
    </message>
    <message>
        <source>Choose photos and have them processed on the server</source>
        <translation>Fotos wählen und auf dem Server verarbeiten lassen</translation>
    </message>
    <message>
        <source>Import Task…</source>
        <translation>Aufgabe importieren…</translation>
    </message>
    <message>
        <source>Bring a task that was made elsewhere here: a zip from disk or the web</source>
        <translation>Anderswo erstellte Aufgabe importieren: ZIP-Datei vom Datenträger oder aus dem Web</translation>
    </message>
</context><context>
    <name>Connecting</name>
    <message>
        <source>No connection is saved yet.</source>
        <translation>Es ist noch keine Verbindung gespeichert.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel, or set the environment variable {}.</source>
        <translation>Fügen Sie im OrthoDock-Bedienfeld eine Verbindung hinzu oder setzen Sie die Umgebungsvariable {}.</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is locked.</source>
        <translation>Die Anmeldedaten der Verbindung „{}“ sind gesperrt.</translation>
    </message>
    <message>
        <source>Set QGIS_AUTH_PASSWORD_FILE to a file that contains the QGIS master password, or set {}, {} and {} and leave the connection empty.</source>
        <translation>Setzen Sie QGIS_AUTH_PASSWORD_FILE auf eine Datei mit dem QGIS-Hauptpasswort, oder setzen Sie {}, {} und {} und lassen Sie die Verbindung leer.</translation>
    </message>
    <message>
        <source>Only one of {} and {} is set.</source>
        <translation>Nur eine der Variablen {} und {} ist gesetzt.</translation>
    </message>
    <message>
        <source>Set both, set {} instead, or set none of them to access public data only.</source>
        <translation>Setzen Sie beide oder stattdessen {}, oder setzen Sie keine davon, um nur auf öffentliche Daten zuzugreifen.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <source>Connection “{}” not found: no connection is saved.</source>
        <translation>Verbindung „{}“ nicht gefunden: Es ist keine Verbindung gespeichert.</translation>
    </message>
    <message>
        <source>Connection “{}” not found. Saved connections: {}.</source>
        <translation>Verbindung „{}“ nicht gefunden. Gespeicherte Verbindungen: {}.</translation>
    </message>
</context><context>
    <name>ConnectionCheck</name>
    <message>
        <source>Connected. Processing nodes online: {}.</source>
        <translation>Verbunden. Verarbeitungsknoten online: {}.</translation>
    </message>
    <message>
        <source>Tasks will wait until the server has one.</source>
        <translation>Aufgaben warten, bis der Server einen hat.</translation>
    </message>
    <message>
        <source>This server uses http: the connection is not encrypted.</source>
        <translation>Dieser Server verwendet http: Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
</context><context>
    <name>ConnectionDialog</name>
    <message>
        <source>New Connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Edit Connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>{} (copy)</source>
        <translation>{} (Kopie)</translation>
    </message>
    <message>
        <source>The address you open in a web browser to see WebODM</source>
        <translation>Die Adresse, unter der Sie WebODM im Webbrowser öffnen</translation>
    </message>
    <message>
        <source>The server's name, unless you give another</source>
        <translation>Der Name des Servers, wenn Sie keinen anderen angeben</translation>
    </message>
    <message>
        <source>What this connection is called in OrthoDock</source>
        <translation>Name dieser Verbindung in OrthoDock</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Log in and look, without saving anything</source>
        <translation>Anmelden und prüfen, ohne etwas zu speichern</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Verbindung zu {} wird hergestellt…</translation>
    </message>
</context><context>
    <name>ConnectionEditor</name>
    <message>
        <source>Forget the connection “{}” and its login? Nothing on the server changes.</source>
        <translation>Verbindung „{}“ und ihre Anmeldedaten entfernen? Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
</context><context>
    <name>ConsoleOutputAlgorithm</name>
    <message>
        <source>Console output</source>
        <translation>Konsolenausgabe</translation>
    </message>
    <message>
        <source>Writes the console output of a task to a text file, and the last lines to the log.</source>
        <translation>Schreibt die Konsolenausgabe einer Aufgabe in eine Textdatei und die letzten Zeilen in das Protokoll.</translation>
    </message>
    <message>
        <source>log,text,error,reason</source>
        <translation>log,protokoll,text,fehler,grund</translation>
    </message>
    <message>
        <source>Number of last lines (empty: all)</source>
        <translation>Anzahl der letzten Zeilen (leer: alle)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
</context><context>
    <name>ConsolePanel</name>
    <message>
        <source>Find in console</source>
        <translation>In der Konsole suchen</translation>
    </message>
    <message>
        <source>Only the last {} lines are shown. Save writes all of them.</source>
        <translation>Nur die letzten {} Zeilen werden angezeigt. Speichern schreibt alle.</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Vorherige Stelle suchen</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Nächste Stelle suchen</translation>
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation>Auswahl oder alles kopieren</translation>
    </message>
    <message>
        <source>Save the whole console to a file</source>
        <translation>Gesamte Konsole in einer Datei speichern</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context><context>
    <name>ConsoleView</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>The task's console appears here once it runs.</source>
        <translation>Die Konsole der Aufgabe erscheint hier, sobald sie läuft.</translation>
    </message>
</context><context>
    <name>Core</name>
    <message>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>Unexpected error: {}: {}</source>
        <translation>Unerwarteter Fehler: {}: {}</translation>
    </message>
    <message>
        <source>Details are in the Log Messages panel, tab “OrthoDock”.</source>
        <translation>Einzelheiten finden Sie im Bedienfeld „Protokoll“, Reiter „OrthoDock“.</translation>
    </message>
    <message>
        <source>The boundary has {} vertices; the maximum is {}.</source>
        <translation>Die Gebietsgrenze hat {} Stützpunkte; höchstens {} sind zulässig.</translation>
    </message>
    <message>
        <source>Simplify the polygon first.</source>
        <translation>Vereinfachen Sie das Polygon zuerst.</translation>
    </message>
    <message>
        <source>The boundary consists of more than {} polygons.</source>
        <translation>Die Gebietsgrenze besteht aus mehr als {} Polygonen.</translation>
    </message>
    <message>
        <source>Select only the polygon that bounds the area.</source>
        <translation>Wählen Sie nur das Polygon, das das Gebiet begrenzt.</translation>
    </message>
    <message>
        <source>No polygon was found for the boundary.</source>
        <translation>Für die Gebietsgrenze wurde kein Polygon gefunden.</translation>
    </message>
    <message>
        <source>The boundary encloses no area.</source>
        <translation>Die Gebietsgrenze umschließt keine Fläche.</translation>
    </message>
    <message>
        <source>The boundary must be a single polygon, but these polygons form {} separate areas.</source>
        <translation>Die Gebietsgrenze muss ein einzelnes Polygon sein, diese Polygone bilden jedoch {} getrennte Gebiete.</translation>
    </message>
    <message>
        <source>Select one of them, or draw a polygon around all of them.</source>
        <translation>Wählen Sie eines davon oder zeichnen Sie ein Polygon um alle.</translation>
    </message>
    <message>
        <source>The polygon has no CRS.</source>
        <translation>Das Polygon hat kein KBS.</translation>
    </message>
    <message>
        <source>Set the CRS in the layer properties.</source>
        <translation>Stellen Sie das KBS in den Layereigenschaften ein.</translation>
    </message>
    <message>
        <source>The boundary is outside the area in which its CRS can be used.</source>
        <translation>Die Gebietsgrenze liegt außerhalb des Gebiets, in dem ihr KBS verwendet werden kann.</translation>
    </message>
    <message>
        <source>Check the layer's CRS.</source>
        <translation>Prüfen Sie das KBS des Layers.</translation>
    </message>
    <message>
        <source>The boundary has invalid longitudes or latitudes.</source>
        <translation>Die Gebietsgrenze enthält ungültige Längen oder Breiten.</translation>
    </message>
    <message>
        <source>captures: {}, bands: {}, files: {}</source>
        <translation>Aufnahmen: {}, Kanäle: {}, Dateien: {}</translation>
    </message>
    <message>
        <source>{} missing in {}</source>
        <translation>{} fehlt in {}</translation>
    </message>
    <message>
        <source>incomplete: {} ({})</source>
        <translation>unvollständig: {} ({})</translation>
    </message>
    <message>
        <source>The login of the connection “{}” is no longer stored.</source>
        <translation>Die Anmeldedaten der Verbindung „{}“ sind nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Edit the connection and enter the login again.</source>
        <translation>Bearbeiten Sie die Verbindung und geben Sie die Anmeldedaten erneut ein.</translation>
    </message>
    <message>
        <source>A cell size of {} results in {} cells; the maximum is {}.</source>
        <translation>Eine Zellengröße von {} ergibt {} Zellen; höchstens {} sind zulässig.</translation>
    </message>
    <message>
        <source>Choose larger cells, or remove photos taken far from the others.</source>
        <translation>Wählen Sie größere Zellen oder entfernen Sie Fotos, die weit entfernt von den anderen aufgenommen wurden.</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>{} kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>No height above take-off recorded</source>
        <translation>Keine Höhe über dem Startplatz aufgezeichnet</translation>
    </message>
    <message>
        <source>No altitude recorded</source>
        <translation>Keine Höhe aufgezeichnet</translation>
    </message>
    <message>
        <source>No photo size recorded</source>
        <translation>Keine Fotogröße aufgezeichnet</translation>
    </message>
    <message>
        <source>No focal length recorded. Enter the field of view</source>
        <translation>Keine Brennweite aufgezeichnet. Geben Sie das Sichtfeld ein</translation>
    </message>
    <message>
        <source>No heading (yaw) recorded</source>
        <translation>Keine Richtung (Gierwinkel) aufgezeichnet</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Keine GPS-Position</translation>
    </message>
    <message>
        <source>{} is not a cloud-optimized point cloud (COPC).</source>
        <translation>{} ist keine cloudoptimierte Punktwolke (COPC).</translation>
    </message>
    <message>
        <source>{} contains no tiles.</source>
        <translation>{} enthält keine Kacheln.</translation>
    </message>
    <message>
        <source>{} contains views or virtual tables, which is not allowed.</source>
        <translation>{} enthält Sichten oder virtuelle Tabellen; das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>{} contains a tile that is not an image or is far too large.</source>
        <translation>{} enthält eine Kachel, die kein Bild oder viel zu groß ist.</translation>
    </message>
    <message>
        <source>{} is not an MBTiles file.</source>
        <translation>{} ist keine MBTiles-Datei.</translation>
    </message>
    <message>
        <source>{} is damaged or incomplete.</source>
        <translation>{} ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>{} is not a raster that QGIS can read.</source>
        <translation>{} ist kein Raster, das QGIS lesen kann.</translation>
    </message>
    <message>
        <source>{} is too large to open safely: {} × {} pixels in blocks of {} × {}.</source>
        <translation>{} ist zu groß, um sicher geöffnet zu werden: {} × {} Pixel in Blöcken von {} × {}.</translation>
    </message>
    <message>
        <source>{} refers to other files, which is not allowed.</source>
        <translation>{} verweist auf andere Dateien; das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Restart the task, or download the file from the WebODM page and check it.</source>
        <translation>Starten Sie die Aufgabe neu oder laden Sie die Datei von der WebODM-Seite herunter und prüfen Sie sie.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>{} has chunks of {} points, which cannot be decoded safely. Use the uncompressed LAS.</source>
        <translation>{} hat Blöcke von {} Punkten, die nicht sicher dekodiert werden können. Verwenden Sie die unkomprimierte LAS-Datei.</translation>
    </message>
    <message>
        <source>{} is compressed (LAZ) and this QGIS has no decoder for it. Install the Python package lazrs or laszip, or use the uncompressed LAS.</source>
        <translation>{} ist komprimiert (LAZ) und dieses QGIS hat keinen Dekoder dafür. Installieren Sie das Python-Paket lazrs oder laszip oder verwenden Sie das unkomprimierte LAS.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its header states {} points, more than the file can contain. Download it again.</source>
        <translation>{} ist unvollständig oder beschädigt: Der Header gibt {} Punkte an, mehr als die Datei enthalten kann. Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its points cannot be decoded. Download it again.</source>
        <translation>{} ist unvollständig oder beschädigt: Die Punkte können nicht dekodiert werden. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>{} is truncated or damaged: its chunk table is missing or invalid. Download it again.</source>
        <translation>{} ist unvollständig oder beschädigt: Die Blocktabelle fehlt oder ist ungültig. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>QGIS cannot read {}.</source>
        <translation>QGIS kann {} nicht lesen.</translation>
    </message>
    <message>
        <source>If the folder path contains characters such as # or %, choose another download folder.</source>
        <translation>Wenn der Ordnerpfad Zeichen wie # oder % enthält, wählen Sie einen anderen Download-Ordner.</translation>
    </message>
    <message>
        <source>{} is not a point cloud that QGIS can read.</source>
        <translation>{} ist keine Punktwolke, die QGIS lesen kann.</translation>
    </message>
    <message>
        <source>{} contains nothing that QGIS can display.</source>
        <translation>{} enthält nichts, was QGIS darstellen kann.</translation>
    </message>
    <message>
        <source>{} has {} pixels, too many to open safely.</source>
        <translation>{} hat {} Pixel, zu viele, um sicher geöffnet zu werden.</translation>
    </message>
    <message>
        <source>GDAL cannot write the file</source>
        <translation>GDAL kann die Datei nicht schreiben</translation>
    </message>
    <message>
        <source>{} is too large to read.</source>
        <translation>{} ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoPackage.</source>
        <translation>{} ist kein gültiges GeoPackage.</translation>
    </message>
    <message>
        <source>{} is not a valid GeoJSON file.</source>
        <translation>{} ist keine gültige GeoJSON-Datei.</translation>
    </message>
    <message>
        <source>The table contains more than {} marks.</source>
        <translation>Die Tabelle enthält mehr als {} Markierungen.</translation>
    </message>
    <message>
        <source>Point “{}” is marked at two places in {}.</source>
        <translation>Punkt „{}“ ist in {} an zwei Stellen markiert.</translation>
    </message>
    <message>
        <source>Remove one of the two marks.</source>
        <translation>Entfernen Sie eine der beiden Markierungen.</translation>
    </message>
    <message>
        <source>A point has no name.</source>
        <translation>Ein Punkt hat keinen Namen.</translation>
    </message>
    <message>
        <source>Enter a name for every point.</source>
        <translation>Geben Sie für jeden Punkt einen Namen ein.</translation>
    </message>
    <message>
        <source>Two points have the name “{}”.</source>
        <translation>Zwei Punkte haben den Namen „{}“.</translation>
    </message>
    <message>
        <source>Give every point a unique name.</source>
        <translation>Geben Sie jedem Punkt einen eindeutigen Namen.</translation>
    </message>
    <message>
        <source>Point “{}” has no elevation or no coordinates.</source>
        <translation>Punkt „{}“ hat keine Höhe oder keine Koordinaten.</translation>
    </message>
    <message>
        <source>Choose the field that contains the elevations.</source>
        <translation>Wählen Sie das Feld, das die Höhen enthält.</translation>
    </message>
    <message>
        <source>A GCP file cannot contain the photo name “{}”.</source>
        <translation>Eine Passpunktdatei kann den Fotonamen „{}“ nicht enthalten.</translation>
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation>Benennen Sie das Foto um.</translation>
    </message>
    <message>
        <source>Point “{}” has no pixel coordinates in {}.</source>
        <translation>Punkt „{}“ hat in {} keine Pixelkoordinaten.</translation>
    </message>
    <message>
        <source>Enter both pixel coordinates.</source>
        <translation>Geben Sie beide Pixelkoordinaten ein.</translation>
    </message>
    <message>
        <source>Points missing in the layer: {}.</source>
        <translation>Im Layer fehlende Punkte: {}.</translation>
    </message>
    <message>
        <source>Photos not found: {}.</source>
        <translation>Nicht gefundene Fotos: {}.</translation>
    </message>
    <message>
        <source>Photos with marks outside the photo: {}.</source>
        <translation>Fotos mit Markierungen außerhalb des Fotos: {}.</translation>
    </message>
    <message>
        <source>Too few points are marked in photos: {}; the minimum is {}.</source>
        <translation>Zu wenige Punkte sind in Fotos markiert: {}; mindestens {} sind nötig.</translation>
    </message>
    <message>
        <source>The points have no CRS.</source>
        <translation>Die Punkte haben kein KBS.</translation>
    </message>
    <message>
        <source>The task no longer contains this product.</source>
        <translation>Die Aufgabe enthält dieses Produkt nicht mehr.</translation>
    </message>
    <message>
        <source>Remove the layer.</source>
        <translation>Entfernen Sie den Layer.</translation>
    </message>
    <message>
        <source>The server denied access to this layer, although the task exists.</source>
        <translation>Der Server hat den Zugriff auf diesen Layer verweigert, obwohl die Aufgabe existiert.</translation>
    </message>
    <message>
        <source>Choose Retry, or contact the server administrator.</source>
        <translation>Wählen Sie „Wiederholen“ oder wenden Sie sich an den Administrator des Servers.</translation>
    </message>
    <message>
        <source>The task is no longer on the server.</source>
        <translation>Die Aufgabe ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>Remove its layers, or load them from downloaded files.</source>
        <translation>Entfernen Sie ihre Layer oder laden Sie sie aus heruntergeladenen Dateien.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>{} of task “{}” in project “{}” on the server {}.</source>
        <translation>{} der Aufgabe „{}“ im Projekt „{}“ auf dem Server {}.</translation>
    </message>
    <message>
        <source>Photos: {}.</source>
        <translation>Fotos: {}.</translation>
    </message>
    <message>
        <source>Task created: {}.</source>
        <translation>Aufgabe erstellt: {}.</translation>
    </message>
    <message>
        <source>Coordinate system of the task: {}.</source>
        <translation>Koordinatensystem der Aufgabe: {}.</translation>
    </message>
    <message>
        <source>Elevations: {}.</source>
        <translation>Höhen: {}.</translation>
    </message>
    <message>
        <source>The server states no license. The task is public on its server.</source>
        <translation>Der Server gibt keine Lizenz an. Die Aufgabe ist auf ihrem Server öffentlich.</translation>
    </message>
    <message>
        <source>The server states no license. The task is private: only users with access to it can display the layer.</source>
        <translation>Der Server gibt keine Lizenz an. Die Aufgabe ist privat: Nur Benutzer mit Zugriff auf sie können den Layer darstellen.</translation>
    </message>
    <message>
        <source>not stated by the server</source>
        <translation>vom Server nicht angegeben</translation>
    </message>
    <message>
        <source>meters, vertical datum {}</source>
        <translation>Meter, Höhenbezug {}</translation>
    </message>
    <message>
        <source>meters, as in the photos or ground control points; the server states no vertical datum</source>
        <translation>Meter, wie in den Fotos oder Passpunkten; der Server gibt keinen Höhenbezug an</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>Die Punktwolke kann nicht dargestellt werden: {}</translation>
    </message>
    <message>
        <source>Cannot convert {}: {}</source>
        <translation>{} kann nicht umgewandelt werden: {}</translation>
    </message>
    <message>
        <source>{} has points out of range. The file may have changed while it was read.</source>
        <translation>{} enthält Punkte außerhalb des gültigen Bereichs. Möglicherweise wurde die Datei während des Lesens geändert.</translation>
    </message>
    <message>
        <source>Not enough disk space: {} free, {} needs {}.</source>
        <translation>Zu wenig Speicherplatz: {} frei, {} benötigt {}.</translation>
    </message>
    <message>
        <source>{} has no points to show.</source>
        <translation>{} enthält keine Punkte, die angezeigt werden können.</translation>
    </message>
    <message>
        <source>{} is not a LAS or LAZ file.</source>
        <translation>{} ist keine LAS- oder LAZ-Datei.</translation>
    </message>
    <message>
        <source>{} has an invalid scale or offset, so its coordinates cannot be calculated.</source>
        <translation>{} hat eine ungültige Skalierung oder einen ungültigen Versatz, daher können die Koordinaten nicht berechnet werden.</translation>
    </message>
    <message>
        <source>{} has point format {} with {} bytes per point, which the LAS standard does not define.</source>
        <translation>{} hat das Punktformat {} mit {} Bytes pro Punkt, das der LAS-Standard nicht definiert.</translation>
    </message>
    <message>
        <source>{} has no points.</source>
        <translation>{} enthält keine Punkte.</translation>
    </message>
    <message>
        <source>{} is truncated: it contains {} of {} points.</source>
        <translation>{} ist unvollständig: {} von {} Punkten sind enthalten.</translation>
    </message>
    <message>
        <source>{} has records of an unknown layout.</source>
        <translation>{} enthält Datensätze mit unbekanntem Aufbau.</translation>
    </message>
    <message>
        <source>No application is set up for {} files.</source>
        <translation>Für {}-Dateien ist keine Anwendung eingerichtet.</translation>
    </message>
    <message>
        <source>Open the file with another application: {}</source>
        <translation>Öffnen Sie die Datei mit einer anderen Anwendung: {}</translation>
    </message>
    <message>
        <source>DSM Hillshade</source>
        <translation>DOM-Schummerung</translation>
    </message>
    <message>
        <source>DTM Hillshade</source>
        <translation>DGM-Schummerung</translation>
    </message>
    <message>
        <source>{} contains no elevations.</source>
        <translation>{} enthält keine Höhen.</translation>
    </message>
    <message>
        <source>This task has no {}.</source>
        <translation>In dieser Aufgabe nicht enthalten: {}.</translation>
    </message>
    <message>
        <source>Choose another download folder.</source>
        <translation>Wählen Sie einen anderen Download-Ordner.</translation>
    </message>
    <message>
        <source>The server's point cloud tiles have no root node.</source>
        <translation>Die Punktwolkenkacheln des Servers haben keinen Wurzelknoten.</translation>
    </message>
    <message>
        <source>Parts of the server's point cloud tiles are missing.</source>
        <translation>Teile der Punktwolkenkacheln des Servers fehlen.</translation>
    </message>
    <message>
        <source>The hierarchy of the server's tiles is damaged.</source>
        <translation>Die Hierarchie der Kacheln des Servers ist beschädigt.</translation>
    </message>
    <message>
        <source>The server's {} is damaged.</source>
        <translation>Die Datei {} des Servers ist beschädigt.</translation>
    </message>
    <message>
        <source>The server's point cloud has no points.</source>
        <translation>Die Punktwolke des Servers enthält keine Punkte.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is too large; it is probably damaged.</source>
        <translation>Ein Knoten der Punktwolkenkacheln des Servers ist zu groß; er ist vermutlich beschädigt.</translation>
    </message>
    <message>
        <source>A node of the server's point cloud tiles is damaged.</source>
        <translation>Ein Knoten der Punktwolkenkacheln des Servers ist beschädigt.</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <source>Photo Positions</source>
        <translation>Fotopositionen</translation>
    </message>
    <message>
        <source>Cutline</source>
        <translation>Schnittlinie</translation>
    </message>
    <message>
        <source>Photo Footprints</source>
        <translation>Bildabdeckung</translation>
    </message>
    <message>
        <source>Plant Health</source>
        <translation>Pflanzengesundheit</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthofoto</translation>
    </message>
    <message>
        <source>Orthophoto (File)</source>
        <translation>Orthofoto (Datei)</translation>
    </message>
    <message>
        <source>Orthophoto (MBTiles)</source>
        <translation>Orthofoto (MBTiles)</translation>
    </message>
    <message>
        <source>Terrain Model (DTM)</source>
        <translation>Geländemodell (DGM)</translation>
    </message>
    <message>
        <source>DTM Elevations (File)</source>
        <translation>DGM-Höhen (Datei)</translation>
    </message>
    <message>
        <source>Surface Model (DSM)</source>
        <translation>Oberflächenmodell (DOM)</translation>
    </message>
    <message>
        <source>DSM Elevations (File)</source>
        <translation>DOM-Höhen (Datei)</translation>
    </message>
    <message>
        <source>Point Cloud</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>Quality Report</source>
        <translation>Qualitätsbericht</translation>
    </message>
    <message>
        <source>Textured Model</source>
        <translation>Texturiertes Modell</translation>
    </message>
    <message>
        <source>Orthophoto (Google Earth)</source>
        <translation>Orthofoto (Google Earth)</translation>
    </message>
    <message>
        <source>All Results (ZIP)</source>
        <translation>Alle Ergebnisse (ZIP)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo without direction</source>
        <translation>Foto ohne Richtung</translation>
    </message>
    <message>
        <source>Error unknown</source>
        <translation>Fehler unbekannt</translation>
    </message>
    <message>
        <source>Over {} cm</source>
        <translation>Über {} cm</translation>
    </message>
    <message>
        <source>{}–{} cm</source>
        <translation>{}–{} cm</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Ost</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Nord</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Seen in photos</source>
        <translation>In Fotos gesehen</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Schaffen Sie Speicherplatz.</translation>
    </message>
    <message>
        <source>QGIS cannot display the server's tiles.</source>
        <translation>QGIS kann die Kacheln des Servers nicht darstellen.</translation>
    </message>
    <message>
        <source>The footprints cannot be calculated.</source>
        <translation>Die Bildabdeckung kann nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Footprints need photos with known height, orientation and focal length that point downwards.</source>
        <translation>Die Bildabdeckung erfordert Fotos mit bekannter Höhe, Ausrichtung und Brennweite, die nach unten gerichtet sind.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Speicherplatz.</translation>
    </message>
    <message>
        <source>no disk space left</source>
        <translation>kein Speicherplatz mehr frei</translation>
    </message>
    <message>
        <source>The elevation of the ground is unknown.</source>
        <translation>Die Geländehöhe ist unbekannt.</translation>
    </message>
    <message>
        <source>Footprints need it: restart the task with the option dtm or dsm.</source>
        <translation>Die Bildabdeckung benötigt sie: Starten Sie die Aufgabe mit der Option dtm oder dsm neu.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is disabled.</source>
        <translation>Die QGIS-Authentifizierungsdatenbank ist deaktiviert.</translation>
    </message>
    <message>
        <source>The QGIS authentication database is locked.</source>
        <translation>Die QGIS-Authentifizierungsdatenbank ist gesperrt.</translation>
    </message>
    <message>
        <source>Enter the QGIS master password. OrthoDock saves logins only in this database.</source>
        <translation>Geben Sie das QGIS-Hauptpasswort ein. OrthoDock speichert Anmeldedaten nur in dieser Datenbank.</translation>
    </message>
    <message>
        <source>WebODM does not support the authentication method “{}”.</source>
        <translation>WebODM unterstützt die Authentifizierungsmethode „{}“ nicht.</translation>
    </message>
    <message>
        <source>Choose an authentication configuration of the type “Basic”, or one that sets the header “Authorization” to “JWT” and a token.</source>
        <translation>Wählen Sie eine Authentifizierungskonfiguration vom Typ „Basic“ oder eine, die den Header „Authorization“ auf „JWT“ und einen Token setzt.</translation>
    </message>
    <message>
        <source>The login could not be saved in the QGIS authentication database.</source>
        <translation>Die Anmeldedaten konnten nicht in der QGIS-Authentifizierungsdatenbank gespeichert werden.</translation>
    </message>
    <message>
        <source>Check Settings ▸ Options ▸ Authentication.</source>
        <translation>Prüfen Sie Einstellungen ▸ Optionen ▸ Authentifizierung.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no user name.</source>
        <translation>Die Authentifizierungskonfiguration „{}“ enthält keinen Benutzernamen.</translation>
    </message>
    <message>
        <source>Edit the configuration, or choose another one.</source>
        <translation>Bearbeiten Sie die Konfiguration oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The authentication configuration “{}” has no WebODM token.</source>
        <translation>Die Authentifizierungskonfiguration „{}“ enthält keinen WebODM-Token.</translation>
    </message>
    <message>
        <source>Set its header “Authorization” to “JWT”, a space and the token.</source>
        <translation>Setzen Sie ihren Header „Authorization“ auf „JWT“, ein Leerzeichen und den Token.</translation>
    </message>
    <message>
        <source>You have no access to any processing node: the task cannot start.</source>
        <translation>Sie haben auf keinen Verarbeitungsknoten Zugriff: Die Aufgabe kann nicht starten.</translation>
    </message>
    <message>
        <source>Ask the server administrator to add a processing node, or to give you permission to use one.</source>
        <translation>Bitten Sie den Administrator des Servers, einen Verarbeitungsknoten hinzuzufügen oder Ihnen die Berechtigung für einen zu geben.</translation>
    </message>
    <message>
        <source>The task will wait on the server until a node is online.</source>
        <translation>Die Aufgabe wartet auf dem Server, bis ein Knoten online ist.</translation>
    </message>
    <message>
        <source>No processing node is online.</source>
        <translation>Kein Verarbeitungsknoten ist online.</translation>
    </message>
    <message>
        <source>The processing node “{}” is offline.</source>
        <translation>Der Verarbeitungsknoten „{}“ ist offline.</translation>
    </message>
    <message>
        <source>Choose another node. Otherwise the task will wait until this node is online.</source>
        <translation>Wählen Sie einen anderen Knoten. Andernfalls wartet die Aufgabe, bis dieser Knoten online ist.</translation>
    </message>
    <message>
        <source>No processing node has accepted the task yet.</source>
        <translation>Noch hat kein Verarbeitungsknoten die Aufgabe angenommen.</translation>
    </message>
    <message>
        <source>Check that a processing node is online and that you have permission to use it, or contact the server administrator.</source>
        <translation>Prüfen Sie, ob ein Verarbeitungsknoten online ist und Sie die Berechtigung haben, ihn zu verwenden, oder wenden Sie sich an den Administrator des Servers.</translation>
    </message>
    <message>
        <source>Outside the terrain model</source>
        <translation>Außerhalb des Geländemodells</translation>
    </message>
    <message>
        <source>Height above ground would be {}. Check the heights</source>
        <translation>Höhe über Grund wäre {}. Prüfen Sie die Höhen</translation>
    </message>
    <message>
        <source>The camera points at the horizon or above it</source>
        <translation>Die Kamera ist auf den Horizont oder darüber gerichtet</translation>
    </message>
    <message>
        <source>Some metadata cannot be read</source>
        <translation>Manche Metadaten können nicht gelesen werden</translation>
    </message>
    <message>
        <source>No N/S or E/W: assumed north and east</source>
        <translation>N/S oder E/W fehlt: Nord und Ost angenommen</translation>
    </message>
    <message>
        <source>Sign of the position contradicts N/S or E/W</source>
        <translation>Vorzeichen der Position widerspricht N/S oder E/W</translation>
    </message>
    <message>
        <source>Different positions in EXIF and XMP</source>
        <translation>Unterschiedliche Positionen in EXIF und XMP</translation>
    </message>
    <message>
        <source>Different altitudes in EXIF and XMP</source>
        <translation>Unterschiedliche Höhen in EXIF und XMP</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Processing nodes cannot read HEIC photos. Export the photo as JPEG</source>
        <translation>Verarbeitungsknoten können HEIC-Fotos nicht lesen. Exportieren Sie das Foto als JPEG</translation>
    </message>
    <message>
        <source>Processing nodes cannot read this raw format. Export the photo as JPEG</source>
        <translation>Verarbeitungsknoten können dieses Rohdatenformat nicht lesen. Exportieren Sie das Foto als JPEG</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Not a table of control points (gcp_list.txt), positions (geo.txt) or groups</source>
        <translation>Keine Tabelle mit Passpunkten (gcp_list.txt), Positionen (geo.txt) oder Gruppen</translation>
    </message>
    <message>
        <source>Cannot be read: {}</source>
        <translation>Kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>Kein Foto</translation>
    </message>
    <message>
        <source>The end of the photo is missing. Copy the file again</source>
        <translation>Das Ende des Fotos fehlt. Kopieren Sie die Datei erneut</translation>
    </message>
    <message>
        <source>Not a photo, but a macOS metadata file</source>
        <translation>Kein Foto, sondern eine macOS-Metadatendatei</translation>
    </message>
    <message>
        <source>Damaged: the file contains no video</source>
        <translation>Beschädigt: Die Datei enthält kein Video</translation>
    </message>
    <message>
        <source>Damaged: the file contains no image</source>
        <translation>Beschädigt: Die Datei enthält kein Bild</translation>
    </message>
    <message>
        <source>No connection to {} is saved.</source>
        <translation>Es ist keine Verbindung zu {} gespeichert.</translation>
    </message>
    <message>
        <source>Add a connection in the OrthoDock panel.</source>
        <translation>Fügen Sie im OrthoDock-Bedienfeld eine Verbindung hinzu.</translation>
    </message>
    <message>
        <source>Choose Retry to unlock it.</source>
        <translation>Wählen Sie „Wiederholen“, um sie zu entsperren.</translation>
    </message>
    <message>
        <source>{} is about {} pixels from the position calculated from the other marks.</source>
        <translation>{} liegt etwa {} Pixel von der Position entfernt, die aus den anderen Markierungen berechnet wurde.</translation>
    </message>
    <message>
        <source>Mark the point again, or remove the line.</source>
        <translation>Markieren Sie den Punkt erneut oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>This is not a valid token.</source>
        <translation>Das ist kein gültiger Token.</translation>
    </message>
    <message>
        <source>A token has three parts separated by dots. Get one from /api/token-auth/ on your server.</source>
        <translation>Ein Token besteht aus drei durch Punkte getrennten Teilen. Sie erhalten einen unter /api/token-auth/ auf Ihrem Server.</translation>
    </message>
    <message>
        <source>The token expired on {}.</source>
        <translation>Der Token ist am {} abgelaufen.</translation>
    </message>
    <message>
        <source>Edit the connection and paste a new token.</source>
        <translation>Bearbeiten Sie die Verbindung und fügen Sie einen neuen Token ein.</translation>
    </message>
    <message>
        <source>Upload {}</source>
        <translation>{} hochladen</translation>
    </message>
</context><context>
    <name>CreateProject</name>
    <message>
        <source>Create project</source>
        <translation>Projekt erstellen</translation>
    </message>
    <message>
        <source>Creates a project on the server.</source>
        <translation>Erstellt ein Projekt auf dem Server.</translation>
    </message>
    <message>
        <source>new,make,folder</source>
        <translation>neu,anlegen,erstellen,ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Use an existing project with this name</source>
        <translation>Vorhandenes Projekt dieses Namens verwenden</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Projektnummer</translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Geben Sie einen Projektnamen ein.</translation>
    </message>
    <message>
        <source>Using the existing project {}.</source>
        <translation>Das vorhandene Projekt {} wird verwendet.</translation>
    </message>
    <message>
        <source>Created project {}.</source>
        <translation>Projekt {} wurde erstellt.</translation>
    </message>
</context><context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation>Aufgabe erstellen</translation>
    </message>
    <message>
        <source>Uploads photos to a WebODM server and starts processing.</source>
        <translation>Lädt Fotos auf einen WebODM-Server hoch und startet die Verarbeitung.</translation>
    </message>
    <message>
        <source>upload,photos,new,start</source>
        <translation>upload,hochladen,fotos,neu,starten</translation>
    </message>
</context><context>
    <name>DetailsPanel</name>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Options used</source>
        <translation>Verwendete Optionen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Ergebnisdateien</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Select a task to see more of it.</source>
        <translation>Wählen Sie eine Aufgabe, um mehr über sie zu sehen.</translation>
    </message>
    <message>
        <source> (one of {} selected)</source>
        <translation> (eine von {} gewählten)</translation>
    </message>
    <message>
        <source>The processing node could not finish this task.</source>
        <translation>Der Verarbeitungsknoten konnte diese Aufgabe nicht abschließen.</translation>
    </message>
    <message>
        <source>The end of the console says more.</source>
        <translation>Am Ende der Konsole steht mehr.</translation>
    </message>
</context><context>
    <name>DownloadAsset</name>
    <message>
        <source>Download asset</source>
        <translation>Ergebnisdatei herunterladen</translation>
    </message>
    <message>
        <source>Downloads one asset of a task.</source>
        <translation>Lädt eine Ergebnisdatei einer Aufgabe herunter.</translation>
    </message>
    <message>
        <source>orthophoto,dsm,dtm,point cloud,report,file</source>
        <translation>orthofoto,orthophoto,dsm,dtm,dom,dgm,punktwolke,bericht,datei</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Ergebnisdatei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Alle Dateien (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>Die Datei, falls sie ein Raster ist</translation>
    </message>
    <message>
        <source>The file, if it is a vector layer</source>
        <translation>Die Datei, falls sie ein Vektorlayer ist</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Wählen Sie eine Ausgabedatei.</translation>
    </message>
</context><context>
    <name>DownloadResults</name>
    <message>
        <source>Download results</source>
        <translation>Ergebnisse herunterladen</translation>
    </message>
    <message>
        <source>Downloads assets of a task to a folder and unpacks ZIP files.</source>
        <translation>Lädt Ergebnisdateien einer Aufgabe in einen Ordner herunter und entpackt ZIP-Dateien.</translation>
    </message>
    <message>
        <source>all.zip,unzip,assets,folder</source>
        <translation>all.zip,entpacken,unzip,ergebnisse,assets,ordner</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Ergebnisdateien</translation>
    </message>
    <message>
        <source>Unpack ZIP files</source>
        <translation>ZIP-Dateien entpacken</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Downloaded rasters</source>
        <translation>Heruntergeladene Raster</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Anzahl der Dateien</translation>
    </message>
    <message>
        <source>Choose at least one asset.</source>
        <translation>Wählen Sie mindestens eine Ergebnisdatei.</translation>
    </message>
    <message>
        <source>{} already exists.</source>
        <translation>{} ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>Choose an empty folder. Existing files are never overwritten.</source>
        <translation>Wählen Sie einen leeren Ordner. Vorhandene Dateien werden nie überschrieben.</translation>
    </message>
    <message>
        <source>Unpacking {}…</source>
        <translation>{} wird entpackt…</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>Schreiben nach {} nicht möglich: {}.</translation>
    </message>
</context><context>
    <name>Downloading</name>
    <message>
        <source>Downloading {}…</source>
        <translation>{} wird heruntergeladen…</translation>
    </message>
    <message>
        <source>The task “{}” has no {}.</source>
        <translation>In der Aufgabe „{}“ gibt es {} nicht.</translation>
    </message>
    <message>
        <source>Available assets: {}.</source>
        <translation>Verfügbare Ergebnisdateien: {}.</translation>
    </message>
</context><context>
    <name>ExportAsset</name>
    <message>
        <source>Export asset</source>
        <translation>Ergebnisdatei exportieren</translation>
    </message>
    <message>
        <source>Converts a product on the server (format, CRS, formula, colors, thinning) and downloads it.</source>
        <translation>Wandelt ein Produkt auf dem Server um (Format, KBS, Formel, Farben, Ausdünnung) und lädt es herunter.</translation>
    </message>
    <message>
        <source>convert,reproject,crs,ndvi,formula,hillshade,kmz,png,jpg,thin,resample</source>
        <translation>umwandeln,konvertieren,reprojizieren,umprojizieren,kbs,crs,ndvi,formel,schummerung,hillshade,kmz,png,jpg,ausdünnen,resample</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CRS (empty: CRS of the task)</source>
        <translation>KBS (leer: KBS der Aufgabe)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Alle Dateien (*.*)</translation>
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation>Die Datei, falls sie ein Raster ist</translation>
    </message>
    <message>
        <source>Point spacing to thin the point cloud (meters)</source>
        <translation>Punktabstand zum Ausdünnen der Punktwolke (Meter)</translation>
    </message>
    <message>
        <source>Timeout (minutes)</source>
        <translation>Zeitlimit (Minuten)</translation>
    </message>
    <message>
        <source>{} cannot be exported as {}.</source>
        <translation>{} kann nicht als {} exportiert werden.</translation>
    </message>
    <message>
        <source>Available formats: {}.</source>
        <translation>Verfügbare Formate: {}.</translation>
    </message>
    <message>
        <source>Formula, colors and hillshade are not available for point clouds.</source>
        <translation>Formel, Farben und Schummerung sind für Punktwolken nicht verfügbar.</translation>
    </message>
    <message>
        <source>Only point clouds can be thinned.</source>
        <translation>Nur Punktwolken können ausgedünnt werden.</translation>
    </message>
    <message>
        <source>Choose an output file.</source>
        <translation>Wählen Sie eine Ausgabedatei.</translation>
    </message>
    <message>
        <source>Converting on the server…</source>
        <translation>Umwandlung auf dem Server…</translation>
    </message>
</context><context>
    <name>ExportDialog</name>
    <message>
        <source>Export “{}”</source>
        <translation>„{}“ exportieren</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthofoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Oberflächenmodell (DOM)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Geländemodell (DGM)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>As the task has it</source>
        <translation>Wie in der Aufgabe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Calculate an index of the bands, such as NDVI</source>
        <translation>Einen Index aus den Kanälen berechnen, etwa NDVI</translation>
    </message>
    <message>
        <source>Add to the map when it is done</source>
        <translation>Nach Abschluss zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>No indices: {}</source>
        <translation>Keine Indizes: {}</translation>
    </message>
</context><context>
    <name>FilterBar</name>
    <message>
        <source>Search projects and tasks</source>
        <translation>Projekte und Aufgaben suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Searches the names, tags and nodes in the list, also for parts of words. The server adds projects that match whole words in names of tasks, #tag or @owner</source>
        <translation>Durchsucht Namen, Tags und Knoten in der Liste, auch nach Wortteilen. Der Server ergänzt Projekte, bei denen ganze Wörter in Namen von Aufgaben, #tag oder @owner übereinstimmen</translation>
    </message>
    <message>
        <source>Choose which tasks are shown</source>
        <translation>Angezeigte Aufgaben wählen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Queued or Running</source>
        <translation>In Warteschlange oder laufend</translation>
    </message>
    <message>
        <source>Photos Missing</source>
        <translation>Fotos fehlen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>In the Map Extent</source>
        <translation>In der Kartenausdehnung</translation>
    </message>
    <message>
        <source>My Projects Only</source>
        <translation>Nur meine Projekte</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle anzeigen</translation>
    </message>
</context><context>
    <name>GcpFile</name>
    <message>
        <source>GCP file</source>
        <translation>Passpunktdatei</translation>
    </message>
    <message>
        <source>Writes gcp_list.txt from surveyed points and their marks in photos.</source>
        <translation>Schreibt gcp_list.txt aus eingemessenen Punkten und ihren Markierungen in Fotos.</translation>
    </message>
    <message>
        <source>gcp,ground control,survey,markers,accuracy</source>
        <translation>gcp,passpunkte,passpunkt,ground control,vermessung,marker,genauigkeit</translation>
    </message>
    <message>
        <source>Surveyed points</source>
        <translation>Eingemessene Punkte</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “name”)</source>
        <translation>Feld mit dem Punktnamen (leer: „name“)</translation>
    </message>
    <message>
        <source>Field with the elevation (empty: Z coordinate of the points)</source>
        <translation>Feld mit der Höhe (leer: Z-Koordinate der Punkte)</translation>
    </message>
    <message>
        <source>Elevations are in feet if the CRS of the points uses feet</source>
        <translation>Höhen sind in Fuß, wenn das KBS der Punkte Fuß verwendet</translation>
    </message>
    <message>
        <source>Marks in photos</source>
        <translation>Markierungen in Fotos</translation>
    </message>
    <message>
        <source>Field with the point name (empty: “point”)</source>
        <translation>Feld mit dem Punktnamen (leer: „point“)</translation>
    </message>
    <message>
        <source>Field with the photo name (empty: “image”)</source>
        <translation>Feld mit dem Fotonamen (leer: „image“)</translation>
    </message>
    <message>
        <source>Field with the pixels from the left (empty: “px”)</source>
        <translation>Feld mit den Pixeln von links (leer: „px“)</translation>
    </message>
    <message>
        <source>Field with the pixels from the top (empty: “py”)</source>
        <translation>Feld mit den Pixeln von oben (leer: „py“)</translation>
    </message>
    <message>
        <source>Folder of the photos, to check photo names and pixels</source>
        <translation>Ordner der Fotos, um Fotonamen und Pixel zu prüfen</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Anzahl der Punkte</translation>
    </message>
    <message>
        <source>Number of marks</source>
        <translation>Anzahl der Markierungen</translation>
    </message>
    <message>
        <source>The CRS uses feet, but the elevations must be in meters.</source>
        <translation>Das KBS verwendet Fuß, die Höhen müssen jedoch in Metern angegeben sein.</translation>
    </message>
    <message>
        <source>The layer “{}” has no field “{}”.</source>
        <translation>Der Layer „{}“ hat kein Feld „{}“.</translation>
    </message>
    <message>
        <source>Available fields: {}.</source>
        <translation>Verfügbare Felder: {}.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Ordner nicht gefunden: {}</translation>
    </message>
    <message>
        <source>Ignored because the point is not in the layer: {}.</source>
        <translation>Ignoriert, weil der Punkt nicht im Layer ist: {}.</translation>
    </message>
    <message>
        <source>Ignored because the photo is not in the folder: {}.</source>
        <translation>Ignoriert, weil das Foto nicht im Ordner ist: {}.</translation>
    </message>
    <message>
        <source>Ignored because the mark is outside the photo: {}.</source>
        <translation>Ignoriert, weil die Markierung außerhalb des Fotos liegt: {}.</translation>
    </message>
    <message>
        <source>Points without a mark in any photo: {}.</source>
        <translation>Punkte ohne Markierung in einem Foto: {}.</translation>
    </message>
    <message>
        <source>Points marked in fewer than three photos: {}.</source>
        <translation>In weniger als drei Fotos markierte Punkte: {}.</translation>
    </message>
    <message>
        <source>Only these points can be used: {}. At least five are recommended.</source>
        <translation>Nur diese Punkte sind verwendbar: {}. Empfohlen sind mindestens fünf.</translation>
    </message>
    <message>
        <source>Points at the same position, which are processed as one point: {}.</source>
        <translation>Punkte an derselben Position, die als ein Punkt verarbeitet werden: {}.</translation>
    </message>
    <message>
        <source>Spaces are written as %20, which only ODX nodes read as a space: {}.</source>
        <translation>Leerzeichen werden als %20 geschrieben, was nur ODX-Knoten als Leerzeichen lesen: {}.</translation>
    </message>
    <message>
        <source>Points written: {}. Marks written: {}.</source>
        <translation>Geschriebene Punkte: {}. Geschriebene Markierungen: {}.</translation>
    </message>
</context><context>
    <name>Groups</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context><context>
    <name>ImportDialog</name>
    <message>
        <source>Import Task</source>
        <translation>Aufgabe importieren</translation>
    </message>
    <message>
        <source>The results of a task (all.zip) or a backup of one, as this panel or the web page has saved it.</source>
        <translation>Die Ergebnisse einer Aufgabe (all.zip) oder ihre Sicherung, wie dieses Bedienfeld oder die Webseite sie gespeichert hat.</translation>
    </message>
    <message>
        <source>Zip on &amp;disk</source>
        <translation>ZIP auf &amp;Datenträger</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>ZIP-Archive</translation>
    </message>
    <message>
        <source>Task to Import</source>
        <translation>Zu importierende Aufgabe</translation>
    </message>
    <message>
        <source>It is uploaded in the background; you can go on working</source>
        <translation>Das Hochladen läuft im Hintergrund; Sie können weiterarbeiten</translation>
    </message>
    <message>
        <source>Zip on the &amp;web</source>
        <translation>ZIP im &amp;Web</translation>
    </message>
    <message>
        <source>The server fetches it itself, so it must be able to reach it</source>
        <translation>Der Server ruft sie selbst ab und muss sie daher erreichen können</translation>
    </message>
    <message>
        <source>Where the task is put</source>
        <translation>Wohin die Aufgabe gelegt wird</translation>
    </message>
    <message>
        <source>What the task is called on the server</source>
        <translation>Name der Aufgabe auf dem Server</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context><context>
    <name>ImportTask</name>
    <message>
        <source>Import task</source>
        <translation>Aufgabe importieren</translation>
    </message>
    <message>
        <source>Creates a task from existing results.</source>
        <translation>Erstellt eine Aufgabe aus vorhandenen Ergebnissen.</translation>
    </message>
    <message>
        <source>upload,zip,backup,restore,external</source>
        <translation>upload,hochladen,zip,sicherung,backup,wiederherstellen,extern</translation>
    </message>
    <message>
        <source>ZIP file (all.zip or backup of a task)</source>
        <translation>ZIP-Datei (all.zip oder Sicherung einer Aufgabe)</translation>
    </message>
    <message>
        <source>URL from which the server downloads the ZIP file</source>
        <translation>URL, von der der Server die ZIP-Datei herunterlädt</translation>
    </message>
    <message>
        <source>Project (name or number)</source>
        <translation>Projekt (Name oder Nummer)</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Name der Aufgabe</translation>
    </message>
    <message>
        <source>Orthophoto (GeoTIFF)</source>
        <translation>Orthofoto (GeoTIFF)</translation>
    </message>
    <message>
        <source>Surface model (GeoTIFF)</source>
        <translation>Oberflächenmodell (GeoTIFF)</translation>
    </message>
    <message>
        <source>Terrain model (GeoTIFF)</source>
        <translation>Geländemodell (GeoTIFF)</translation>
    </message>
    <message>
        <source>Point cloud (LAS or LAZ)</source>
        <translation>Punktwolke (LAS oder LAZ)</translation>
    </message>
    <message>
        <source>Specify either a ZIP file, a URL or finished products.</source>
        <translation>Geben Sie entweder eine ZIP-Datei, eine URL oder fertige Produkte an.</translation>
    </message>
    <message>
        <source>File not found: {}</source>
        <translation>Datei nicht gefunden: {}</translation>
    </message>
</context><context>
    <name>InputPanel</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>{} among the photos</source>
        <translation>{} unter den Fotos</translation>
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <source>Ground control points (*.txt)</source>
        <translation>Passpunkte (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A table of points whose position is known, and where photos show them</source>
        <translation>Eine Tabelle von Punkten mit bekannter Position und ihren Stellen in den Fotos</translation>
    </message>
    <message>
        <source>Ground control points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <source>Heig&amp;hts are in feet: send them in meters</source>
        <translation>Höhen sind in Fuß: in &amp;Metern senden</translation>
    </message>
    <message>
        <source>A text file of points with known position, and where the photos show them.</source>
        <translation>Eine Textdatei von Punkten mit bekannter Position und ihren Stellen in den Fotos.</translation>
    </message>
    <message>
        <source>&amp;Ground control points</source>
        <translation>&amp;Passpunkte</translation>
    </message>
    <message>
        <source>Only what lies within this polygon is reconstructed</source>
        <translation>Nur was innerhalb dieses Polygons liegt, wird rekonstruiert</translation>
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation>Nur &amp;gewählte Objekte</translation>
    </message>
    <message>
        <source>Limits the reconstruction to a polygon of the map.</source>
        <translation>Begrenzt die Rekonstruktion auf ein Polygon der Karte.</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>Gebietsgren&amp;ze</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Longest side of a photo</source>
        <translation>Längste Seite eines Fotos</translation>
    </message>
    <message>
        <source>Longest side at &amp;most</source>
        <translation>Längste Seite &amp;höchstens</translation>
    </message>
    <message>
        <source>The server makes the photos smaller: faster, with less detail.</source>
        <translation>Der Server verkleinert die Fotos: schneller, aber mit weniger Details.</translation>
    </message>
    <message>
        <source>Photo size</source>
        <translation>Fotogröße</translation>
    </message>
    <message>
        <source>&amp;Align with task</source>
        <translation>An Aufgabe &amp;ausrichten</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Passpunkte müssen in einer .txt-Datei stehen, nicht in {}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checked: {}</source>
        <translation>Geprüft: {}</translation>
    </message>
    <message>
        <source>Control points: {}, check points: {}, marks: {} in photos: {}</source>
        <translation>Passpunkte: {}, Kontrollpunkte: {}, Markierungen: {} in Fotos: {}</translation>
    </message>
    <message>
        <source>No photo lies within the boundary.</source>
        <translation>Kein Foto liegt innerhalb der Gebietsgrenze.</translation>
    </message>
    <message>
        <source>Fits the results to those of an earlier task, to compare the two.</source>
        <translation>Passt die Ergebnisse an die einer früheren Aufgabe an, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>The project has no earlier task of this place with a point cloud or DSM.</source>
        <translation>Das Projekt hat keine frühere Aufgabe von diesem Ort mit Punktwolke oder DOM.</translation>
    </message>
</context><context>
    <name>JsonDialog</name>
    <message>
        <source>Open &amp;File…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>This is not JSON yet.</source>
        <translation>Das ist noch kein JSON.</translation>
    </message>
    <message>
        <source>Open JSON</source>
        <translation>JSON öffnen</translation>
    </message>
    <message>
        <source>JSON (*.json *.geojson)</source>
        <translation>JSON (*.json *.geojson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Edit or open a file</source>
        <translation>Bearbeiten oder eine Datei öffnen</translation>
    </message>
</context><context>
    <name>LayerLoader</name>
    <message>
        <source>Load {} of {}</source>
        <translation>{} von {} laden</translation>
    </message>
</context><context>
    <name>LayerReports</name>
    <message>
        <source>{} cannot be added</source>
        <translation>Hinzufügen nicht möglich: {}</translation>
    </message>
    <message>
        <source>New 3D views show “{}” as terrain.</source>
        <translation>Neue 3D-Ansichten zeigen „{}“ als Gelände.</translation>
    </message>
    <message>
        <source>3D views show the points now. There are no heights.</source>
        <translation>3D-Ansichten zeigen jetzt die Punkte. Es gibt keine Höhen.</translation>
    </message>
    <message>
        <source>3D views show the points now. Set the terrain in each view.</source>
        <translation>3D-Ansichten zeigen jetzt die Punkte. Stellen Sie das Gelände in jeder Ansicht ein.</translation>
    </message>
    <message>
        <source>Layers of “{}” need you to sign in.</source>
        <translation>Layer von „{}“ erfordern eine Anmeldung.</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>“{}” cannot be drawn: {}</source>
        <translation>„{}“ kann nicht dargestellt werden: {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Layers of “{}” cannot be drawn: {}</source>
        <translation>Layer von „{}“ können nicht dargestellt werden: {}</translation>
    </message>
</context><context>
    <name>ListProjects</name>
    <message>
        <source>List projects</source>
        <translation>Projekte auflisten</translation>
    </message>
    <message>
        <source>Creates a table of the projects on the server.</source>
        <translation>Erstellt eine Tabelle der Projekte auf dem Server.</translation>
    </message>
    <message>
        <source>table,search,find</source>
        <translation>tabelle,suchen,finden</translation>
    </message>
    <message>
        <source>Search (words in project and task names, #tag, @owner)</source>
        <translation>Suche (Wörter in Projekt- und Aufgabennamen, #tag, @owner)</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Anzahl der Projekte</translation>
    </message>
</context><context>
    <name>ListTasks</name>
    <message>
        <source>List tasks</source>
        <translation>Aufgaben auflisten</translation>
    </message>
    <message>
        <source>Creates a polygon layer of the extents of tasks, with their properties.</source>
        <translation>Erstellt einen Polygonlayer der Ausdehnungen von Aufgaben mit ihren Eigenschaften.</translation>
    </message>
    <message>
        <source>footprint,extent,table,search,find,index</source>
        <translation>footprint,umriss,ausdehnung,tabelle,suchen,finden,index</translation>
    </message>
    <message>
        <source>Project (name or number; empty: all)</source>
        <translation>Projekt (Name oder Nummer; leer: alle)</translation>
    </message>
    <message>
        <source>Status (empty: all)</source>
        <translation>Status (leer: alle)</translation>
    </message>
    <message>
        <source>Created after</source>
        <translation>Erstellt nach</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>Erstellt vor</translation>
    </message>
    <message>
        <source>Extent that contains results (empty: all)</source>
        <translation>Ausdehnung, in der Ergebnisse liegen (leer: alle)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>Anzahl der Aufgaben</translation>
    </message>
</context><context>
    <name>Loading</name>
    <message>
        <source>Add the result to the map, if it is a layer</source>
        <translation>Ergebnis zur Karte hinzufügen, falls es ein Layer ist</translation>
    </message>
</context><context>
    <name>LoginFields</name>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>QGIS authentication configuration</source>
        <translation>QGIS-Authentifizierungskonfiguration</translation>
    </message>
    <message>
        <source>None: only what is public</source>
        <translation>Keine: nur Öffentliches</translation>
    </message>
    <message>
        <source>How OrthoDock signs in to this server</source>
        <translation>Wie OrthoDock sich bei diesem Server anmeldet</translation>
    </message>
    <message>
        <source>As on the server's web page</source>
        <translation>Wie auf der Webseite des Servers</translation>
    </message>
    <message>
        <source>Kept encrypted in QGIS's authentication store, never in the project</source>
        <translation>Wird verschlüsselt in der QGIS-Authentifizierungsdatenbank gespeichert, nie im Projekt</translation>
    </message>
    <message>
        <source>For accounts without a password, as of single sign-on: the token that the server's /api/token-auth/ or its administrator gives. Kept encrypted in QGIS's authentication store</source>
        <translation>Für Konten ohne Passwort, etwa bei Single Sign-on: der Token, den /api/token-auth/ des Servers oder sein Administrator liefert. Wird verschlüsselt in der QGIS-Authentifizierungsdatenbank gespeichert</translation>
    </message>
    <message>
        <source>An entry of QGIS's authentication store, which other connections may use too</source>
        <translation>Ein Eintrag der QGIS-Authentifizierungsdatenbank, den auch andere Verbindungen verwenden können</translation>
    </message>
    <message>
        <source>&amp;Log in with</source>
        <translation>Anmelden &amp;mit</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Der Benutzername fehlt.</translation>
    </message>
    <message>
        <source>Enter it, or choose another way to log in.</source>
        <translation>Geben Sie ihn ein oder wählen Sie eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>No entry of the authentication store is chosen.</source>
        <translation>Es ist kein Eintrag der Authentifizierungsdatenbank gewählt.</translation>
    </message>
    <message>
        <source>Choose one, or add one with the button beside the list.</source>
        <translation>Wählen Sie einen oder fügen Sie mit der Schaltfläche neben der Liste einen hinzu.</translation>
    </message>
    <message>
        <source>For accounts without a password. WebODM's tokens are good for some hours; then a new one is needed.</source>
        <translation>Für Konten ohne Passwort. WebODM-Token gelten einige Stunden; danach wird ein neuer benötigt.</translation>
    </message>
    <message>
        <source>Was good until {}.</source>
        <translation>War gültig bis {}.</translation>
    </message>
    <message>
        <source>Good until {}.</source>
        <translation>Gültig bis {}.</translation>
    </message>
</context><context>
    <name>Lookup</name>
    <message>
        <source>Specify the project by name or number.</source>
        <translation>Geben Sie das Projekt mit Name oder Nummer an.</translation>
    </message>
    <message>
        <source>Project “{}” not found, or you do not have access to it.</source>
        <translation>Projekt „{}“ nicht gefunden, oder Sie haben keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Führen Sie „Projekte auflisten“ aus, um die verfügbaren Projekte zu sehen.</translation>
    </message>
    <message>
        <source>Several projects are named “{}”.</source>
        <translation>Mehrere Projekte haben den Namen „{}“.</translation>
    </message>
    <message>
        <source>Specify the number of one of them: {}.</source>
        <translation>Geben Sie die Nummer des gewünschten Projekts an: {}.</translation>
    </message>
    <message>
        <source>Specify the task by ID, or by name and project.</source>
        <translation>Geben Sie die Aufgabe mit ihrer ID an, oder mit Name und Projekt.</translation>
    </message>
    <message>
        <source>Several tasks are named “{}” in the project “{}”.</source>
        <translation>Mehrere Aufgaben haben den Namen „{}“ im Projekt „{}“.</translation>
    </message>
    <message>
        <source>Specify the ID of one of them: {}.</source>
        <translation>Geben Sie die ID der gewünschten Aufgabe an: {}.</translation>
    </message>
    <message>
        <source>Task “{}” not found in the project “{}”.</source>
        <translation>Aufgabe „{}“ im Projekt „{}“ nicht gefunden.</translation>
    </message>
    <message>
        <source>Run “List tasks” to see the available tasks.</source>
        <translation>Führen Sie „Aufgaben auflisten“ aus, um die verfügbaren Aufgaben zu sehen.</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found, or you do not have access to it.</source>
        <translation>Aufgabe mit der ID „{}“ nicht gefunden, oder Sie haben keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>To find a task by name, specify its project too.</source>
        <translation>Um eine Aufgabe anhand des Namens zu finden, geben Sie auch ihr Projekt an.</translation>
    </message>
</context><context>
    <name>MapMenu</name>
    <message>
        <source>Plant Health</source>
        <translation>Pflanzengesundheit</translation>
    </message>
    <message>
        <source>The server offers no formulas for this task</source>
        <translation>Der Server bietet für diese Aufgabe keine Formeln an</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird abgefragt…</translation>
    </message>
</context><context>
    <name>NewTaskDialog</name>
    <message>
        <source>New Task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>Processing n&amp;ode</source>
        <translation>Verarbeitungs&amp;knoten</translation>
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Further Inputs</source>
        <translation>Weitere Eingaben</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Close this window and upload the photos in the background</source>
        <translation>Dieses Fenster schließen und die Fotos im Hintergrund hochladen</translation>
    </message>
    <message>
        <source>What the task is called on the server and in QGIS</source>
        <translation>Name der Aufgabe auf dem Server und in QGIS</translation>
    </message>
    <message>
        <source>A project on the server; type a name to make a new one</source>
        <translation>Ein Projekt auf dem Server; geben Sie einen Namen ein, um ein neues zu erstellen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The machine that processes the photos; Automatic takes the least busy</source>
        <translation>Der Rechner, der die Fotos verarbeitet; „Automatisch“ nimmt den am wenigsten ausgelasteten</translation>
    </message>
    <message>
        <source>Whether the task can start</source>
        <translation>Startbereitschaft der Aufgabe</translation>
    </message>
    <message>
        <source>{} in the queue</source>
        <translation>{} in der Warteschlange</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Drone flights</source>
        <translation>Drohnenflüge</translation>
    </message>
    <message>
        <source>Flight of {}</source>
        <translation>Flug vom {}</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird abgefragt…</translation>
    </message>
    <message>
        <source>The processing node does not list its options; it uses its own values.</source>
        <translation>Der Verarbeitungsknoten listet seine Optionen nicht auf; er verwendet seine eigenen Werte.</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Fotos werden gelesen…</translation>
    </message>
    <message>
        <source>Add the photos of one flight.</source>
        <translation>Fügen Sie die Fotos eines Fluges hinzu.</translation>
    </message>
    <message>
        <source>There are too few photos to start.</source>
        <translation>Es sind zu wenige Fotos, um zu starten.</translation>
    </message>
    <message>
        <source>The processing node does not accept videos. Choose another node, or remove the videos.</source>
        <translation>Der Verarbeitungsknoten nimmt keine Videos an. Wählen Sie einen anderen Knoten oder entfernen Sie die Videos.</translation>
    </message>
    <message>
        <source>Name a project to put the task in.</source>
        <translation>Nennen Sie ein Projekt für die Aufgabe.</translation>
    </message>
    <message>
        <source>Something is wrong in “Further Inputs”.</source>
        <translation>Unter „Weitere Eingaben“ stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Checking the inputs…</source>
        <translation>Eingaben werden geprüft…</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>Bereit zum Starten.</translation>
    </message>
</context><context>
    <name>OptionDelegate</name>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
</context><context>
    <name>OptionEditors</name>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>{} is not plain text.</source>
        <translation>{} ist kein reiner Text.</translation>
    </message>
    <message>
        <source>{} is too large for an option.</source>
        <translation>{} ist für eine Option zu groß.</translation>
    </message>
</context><context>
    <name>OptionModel</name>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>{} geändert</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthofoto</translation>
    </message>
    <message>
        <source>Surface and terrain models</source>
        <translation>Oberflächen- und Geländemodelle</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>3D model</source>
        <translation>3D-Modell</translation>
    </message>
    <message>
        <source>Area and georeferencing</source>
        <translation>Gebiet und Georeferenzierung</translation>
    </message>
    <message>
        <source>Photos and cameras</source>
        <translation>Fotos und Kameras</translation>
    </message>
    <message>
        <source>Large tasks and resources</source>
        <translation>Große Aufgaben und Ressourcen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Back to the node's own: {}</source>
        <translation>Zurück zum Wert des Knotens: {}</translation>
    </message>
</context><context>
    <name>OptionPanel</name>
    <message>
        <source>Search options</source>
        <translation>Optionen suchen</translation>
    </message>
    <message>
        <source>Show only options with these words in name or help</source>
        <translation>Nur Optionen mit diesen Wörtern in Name oder Hilfe anzeigen</translation>
    </message>
    <message>
        <source>Onl&amp;y changed</source>
        <translation>Nur geän&amp;derte</translation>
    </message>
    <message>
        <source>Hide the options that are the node's own</source>
        <translation>Optionen mit den Werten des Knotens ausblenden</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>Alle zurü&amp;cksetzen</translation>
    </message>
    <message>
        <source>Set all options back to the node's own</source>
        <translation>Alle Optionen auf die Werte des Knotens zurücksetzen</translation>
    </message>
    <message>
        <source>Processing options</source>
        <translation>Verarbeitungsoptionen</translation>
    </message>
    <message>
        <source>Help on the option</source>
        <translation>Hilfe zur Option</translation>
    </message>
    <message>
        <source>Choose an option to read what it does.</source>
        <translation>Wählen Sie eine Option, um zu lesen, was sie bewirkt.</translation>
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source>WebODM servers</source>
        <translation>WebODM-Server</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Double-click or Return edits a connection, Delete removes it</source>
        <translation>Doppelklick oder Eingabetaste bearbeitet eine Verbindung, Entf entfernt sie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Eine Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change the name, the address or the login</source>
        <translation>Name, Adresse oder Anmeldedaten ändern</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Add a connection that begins as a copy, such as for another account</source>
        <translation>Eine Verbindung hinzufügen, die als Kopie beginnt, etwa für ein anderes Konto</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation>Mit den gespeicherten Anmeldedaten anmelden und prüfen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Forget the connection and its login; nothing on the server changes</source>
        <translation>Verbindung und Anmeldedaten vergessen; auf dem Server ändert sich nichts</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Verbindung zu {} wird hergestellt…</translation>
    </message>
    <message>
        <source>{} “{}”</source>
        <translation>{} „{}“</translation>
    </message>
</context><context>
    <name>OrthoDockAlgorithm</name>
    <message>
        <source>drone,uav,photogrammetry,webodm,odm,opendronemap</source>
        <translation>drohne,drone,uav,photogrammetrie,fotogrammetrie,webodm,odm,opendronemap</translation>
    </message>
</context><context>
    <name>OrthoDockPanel</name>
    <message>
        <source>OrthoDock turns drone photos into maps on a WebODM server and puts them on the map here.

Connect to your server to begin.</source>
        <translation>OrthoDock macht auf einem WebODM-Server aus Drohnenfotos Karten und fügt sie hier der Karte hinzu.

Verbinden Sie sich mit Ihrem Server, um zu beginnen.</translation>
    </message>
    <message>
        <source>Connect to a Server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The server whose projects are shown</source>
        <translation>Der Server, dessen Projekte angezeigt werden</translation>
    </message>
    <message>
        <source>Add, edit, test or remove connections</source>
        <translation>Verbindungen hinzufügen, bearbeiten, testen oder entfernen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Ask the server once more</source>
        <translation>Server noch einmal abfragen</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>Enter the login once more</source>
        <translation>Anmeldedaten noch einmal eingeben</translation>
    </message>
    <message>
        <source>Nothing here matches the search and the filter.</source>
        <translation>Kein Eintrag entspricht der Suche und dem Filter.</translation>
    </message>
</context><context>
    <name>OrthoDockPlugin</name>
    <message>
        <source>Show or hide the OrthoDock panel</source>
        <translation>OrthoDock-Bedienfeld ein- oder ausblenden</translation>
    </message>
</context><context>
    <name>Outputs</name>
    <message>
        <source>The output “{}” was not created.</source>
        <translation>Die Ausgabe „{}“ wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>See the log above for the step that failed.</source>
        <translation>Welcher Schritt fehlgeschlagen ist, steht weiter oben im Protokoll.</translation>
    </message>
</context><context>
    <name>Overview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Public: everybody with the link</source>
        <translation>Öffentlich: alle mit dem Link</translation>
    </message>
</context><context>
    <name>PhotoFootprints</name>
    <message>
        <source>Photo footprints</source>
        <translation>Bildabdeckung</translation>
    </message>
    <message>
        <source>Creates polygons of the ground that drone photos cover, and counts the photos per place.</source>
        <translation>Erstellt Polygone des Geländes, das Drohnenfotos abdecken, und zählt die Fotos je Ort.</translation>
    </message>
    <message>
        <source>overlap,coverage,gsd,flight,ground</source>
        <translation>überlappung,abdeckung,footprint,gsd,bodenauflösung,flug,boden,gelände</translation>
    </message>
    <message>
        <source>Flying height above ground (meters; empty: as recorded by the drone)</source>
        <translation>Flughöhe über Grund (Meter; leer: wie von der Drohne aufgezeichnet)</translation>
    </message>
    <message>
        <source>Terrain model (empty: flat ground)</source>
        <translation>Geländemodell (leer: ebenes Gelände)</translation>
    </message>
    <message>
        <source>Footprints</source>
        <translation>Abgedeckte Flächen</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Anzahl der Fotos</translation>
    </message>
    <message>
        <source>Number of footprints</source>
        <translation>Anzahl der abgedeckten Flächen</translation>
    </message>
    <message>
        <source>Area in at least one photo (m²)</source>
        <translation>Von mindestens einem Foto abgedeckte Fläche (m²)</translation>
    </message>
    <message>
        <source>Area in {} or more photos (m²)</source>
        <translation>Von {} oder mehr Fotos abgedeckte Fläche (m²)</translation>
    </message>
    <message>
        <source>Take-off point (for a terrain model; empty: below the first photo)</source>
        <translation>Startpunkt (für ein Geländemodell; leer: unter dem ersten Foto)</translation>
    </message>
    <message>
        <source>Elevation of flat ground (meters; for photos with accurate altitude)</source>
        <translation>Geländehöhe bei ebenem Gelände (Meter; für Fotos mit genauer Höhe)</translation>
    </message>
    <message>
        <source>Camera field of view along the longer side (degrees; empty: read from photos)</source>
        <translation>Sichtfeld der Kamera entlang der längeren Seite (Grad; leer: aus den Fotos gelesen)</translation>
    </message>
    <message>
        <source>Cell size of the raster (meters; empty: automatic)</source>
        <translation>Zellengröße des Rasters (Meter; leer: automatisch)</translation>
    </message>
    <message>
        <source>Specify only one of flying height, terrain model and elevation of flat ground.</source>
        <translation>Geben Sie nur eines davon an: Flughöhe, Geländemodell oder Geländehöhe bei ebenem Gelände.</translation>
    </message>
    <message>
        <source>The terrain model has no CRS. Set it in the layer's properties.</source>
        <translation>Das Geländemodell hat kein KBS. Stellen Sie es in den Layereigenschaften ein.</translation>
    </message>
    <message>
        <source>The photos are too far apart for one map.</source>
        <translation>Die Fotos liegen für eine einzige Karte zu weit auseinander.</translation>
    </message>
    <message>
        <source>Use only the photos of one flight.</source>
        <translation>Verwenden Sie nur die Fotos eines Fluges.</translation>
    </message>
    <message>
        <source>None of the photos can be placed on the ground.</source>
        <translation>Keines der Fotos kann auf dem Gelände platziert werden.</translation>
    </message>
    <message>
        <source>The first is {}: {}.</source>
        <translation>Das erste ist {}: {}.</translation>
    </message>
    <message>
        <source>Not counted because they are far from the other photos: {}.</source>
        <translation>Nicht gezählt, weil weit von den anderen Fotos entfernt: {}.</translation>
    </message>
    <message>
        <source>The photos cover {}; {} % of this area is in {} or more photos.</source>
        <translation>Die Fotos decken {} ab; {} % dieser Fläche sind in {} oder mehr Fotos.</translation>
    </message>
    <message>
        <source>Photos without a recorded heading (yaw), oriented along the flight track: {}.</source>
        <translation>Fotos ohne aufgezeichnete Richtung (Gierwinkel), entlang der Flugbahn ausgerichtet: {}.</translation>
    </message>
    <message>
        <source>Photos without a recorded camera pitch, assumed to point straight down: {}.</source>
        <translation>Fotos ohne aufgezeichneten Nickwinkel der Kamera, als senkrecht nach unten gerichtet angenommen: {}.</translation>
    </message>
    <message>
        <source>The median ground sampling distance is {}.</source>
        <translation>Der Median der Bodenauflösung beträgt {}.</translation>
    </message>
    <message>
        <source>The median overlap with the next photo is {} %.</source>
        <translation>Der Median der Überlappung mit dem nächsten Foto beträgt {} %.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Height above ground (m)</source>
        <translation>Höhe über Grund (m)</translation>
    </message>
    <message>
        <source>Ground sampling distance (cm)</source>
        <translation>Bodenauflösung (cm)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Gierwinkel (° von Nord)</translation>
    </message>
    <message>
        <source>Overlapping photos</source>
        <translation>Überlappende Fotos</translation>
    </message>
    <message>
        <source>Overlap with the next photo (%)</source>
        <translation>Überlappung mit dem nächsten Foto (%)</translation>
    </message>
</context><context>
    <name>PhotoInput</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Choose photos, or a folder of photos.</source>
        <translation>Wählen Sie Fotos oder einen Ordner mit Fotos.</translation>
    </message>
    <message>
        <source>Folder not found: {}</source>
        <translation>Ordner nicht gefunden: {}</translation>
    </message>
    <message>
        <source>{} is left out: {}.</source>
        <translation>{} wird ausgelassen: {}.</translation>
    </message>
    <message>
        <source>Other files left out: {}.</source>
        <translation>Weitere ausgelassene Dateien: {}.</translation>
    </message>
    <message>
        <source>No GPS position</source>
        <translation>Keine GPS-Position</translation>
    </message>
</context><context>
    <name>PhotoModel</name>
    <message>
        <source>Above the place of take-off; in brackets above sea level</source>
        <translation>Über dem Startplatz; in Klammern über dem Meeresspiegel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>Ausgelassen: Datei {}</translation>
    </message>
    <message>
        <source>Extra input</source>
        <translation>Weitere Eingabe</translation>
    </message>
    <message>
        <source>No GPS</source>
        <translation>Kein GPS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context><context>
    <name>PhotoPanel</name>
    <message>
        <source>Reading the photos…</source>
        <translation>Fotos werden gelesen…</translation>
    </message>
    <message>
        <source>What the photos make up</source>
        <translation>Zusammenfassung der Fotos</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>&amp;Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>Alle Fotos eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>S&amp;ubfolders</source>
        <translation>&amp;Unterordner</translation>
    </message>
    <message>
        <source>Also take the photos in the folders below a folder</source>
        <translation>Auch die Fotos in den Unterordnern eines Ordners nehmen</translation>
    </message>
    <message>
        <source>Take the selected files out of the list (Delete)</source>
        <translation>Gewählte Dateien aus der Liste nehmen (Entf)</translation>
    </message>
    <message>
        <source>Move the map to the selected photos, or to all</source>
        <translation>Karte auf die gewählten Fotos oder auf alle verschieben</translation>
    </message>
    <message>
        <source>Drop photos or folders of photos here.

The photos of one task should overlap by 60 % or more.</source>
        <translation>Fotos oder Ordner mit Fotos hier ablegen.

Die Fotos einer Aufgabe sollten sich um 60 % oder mehr überlappen.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>Mögliche Probleme</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Photos and videos ({})</source>
        <translation>Fotos und Videos ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Reading the photos… {} of {}</source>
        <translation>Fotos werden gelesen… {} von {}</translation>
    </message>
    <message>
        <source>Click to select the files</source>
        <translation>Klicken, um die Dateien zu wählen</translation>
    </message>
    <message>
        <source>Not all files could be read: {}</source>
        <translation>Nicht alle Dateien konnten gelesen werden: {}</translation>
    </message>
    <message>
        <source>There are no photos in what you chose.</source>
        <translation>In Ihrer Auswahl sind keine Fotos.</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>etwa {}</translation>
    </message>
    <message>
        <source>{} above take-off</source>
        <translation>{} über dem Startplatz</translation>
    </message>
    <message>
        <source>GSD {} cm/pixel</source>
        <translation>GSD {} cm/Pixel</translation>
    </message>
    <message>
        <source>Photos: {} of {}</source>
        <translation>Fotos: {} von {}</translation>
    </message>
    <message>
        <source>Videos: {}</source>
        <translation>Videos: {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Fotos: {}</translation>
    </message>
    <message>
        <source>A task needs at least {} photos, or a video.</source>
        <translation>Eine Aufgabe benötigt mindestens {} Fotos oder ein Video.</translation>
    </message>
    <message>
        <source>Fewer than {} photos seldom give a result.</source>
        <translation>Weniger als {} Fotos ergeben selten ein Ergebnis.</translation>
    </message>
    <message>
        <source>Files left out: {}</source>
        <translation>Ausgelassene Dateien: {}</translation>
    </message>
    <message>
        <source>Photos without GPS position: {}</source>
        <translation>Fotos ohne GPS-Position: {}</translation>
    </message>
    <message>
        <source>Copies of other photos: {}</source>
        <translation>Kopien anderer Fotos: {}</translation>
    </message>
    <message>
        <source>Photos that look blurred: {}</source>
        <translation>Fotos, die unscharf wirken: {}</translation>
    </message>
    <message>
        <source>Photos far away from the others: {}</source>
        <translation>Fotos weit entfernt von den anderen: {}</translation>
    </message>
    <message>
        <source>Taken as masks, because of “_mask” in the name: {}</source>
        <translation>Als Masken verwendet, wegen „_mask“ im Namen: {}</translation>
    </message>
    <message>
        <source>Different cameras: {}</source>
        <translation>Verschiedene Kameras: {}</translation>
    </message>
    <message>
        <source>Different picture sizes: {}</source>
        <translation>Verschiedene Bildgrößen: {}</translation>
    </message>
    <message>
        <source>Photos whose camera angle is unknown, assumed to look straight down: {}</source>
        <translation>Fotos mit unbekanntem Kamerawinkel, als senkrecht nach unten blickend angenommen: {}</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is in the list: {}</source>
        <translation>Rohdatenfotos, die ausgelassen werden, weil ihr JPEG in der Liste ist: {}</translation>
    </message>
    <message>
        <source>Multispectral: {}</source>
        <translation>Multispektral: {}</translation>
    </message>
    <message>
        <source>Thermal photos: {}</source>
        <translation>Thermalfotos: {}</translation>
    </message>
    <message>
        <source>Only nodes of 2025 and later read {}.</source>
        <translation>Nur Knoten ab 2025 lesen {}.</translation>
    </message>
    <message>
        <source>Videos, whose frames are used as photos: {}</source>
        <translation>Videos, deren Einzelbilder als Fotos verwendet werden: {}</translation>
    </message>
    <message>
        <source>Videos without positions: {}. Without .srt files or control points, the results are not georeferenced.</source>
        <translation>Videos ohne Positionen: {}. Ohne .srt-Dateien oder Passpunkte werden die Ergebnisse nicht georeferenziert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>Weit entfernt</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Andere Kamera</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>Angle unknown</source>
        <translation>Winkel unbekannt</translation>
    </message>
    <message>
        <source>Left out: JPEG exists</source>
        <translation>Ausgelassen: JPEG vorhanden</translation>
    </message>
    <message>
        <source>Thermal</source>
        <translation>Thermal</translation>
    </message>
    <message>
        <source>Incomplete capture</source>
        <translation>Unvollständige Aufnahme</translation>
    </message>
    <message>
        <source>No positions</source>
        <translation>Keine Positionen</translation>
    </message>
</context><context>
    <name>PhotoPositions</name>
    <message>
        <source>Photo positions</source>
        <translation>Fotopositionen</translation>
    </message>
    <message>
        <source>Creates points of drone photos, with altitude, orientation and camera.</source>
        <translation>Erstellt Punkte von Drohnenfotos mit Höhe, Ausrichtung und Kamera.</translation>
    </message>
    <message>
        <source>Photos without a position</source>
        <translation>Fotos ohne Position</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Anzahl der Punkte</translation>
    </message>
    <message>
        <source>None of the photos has a GPS position.</source>
        <translation>Keines der Fotos hat eine GPS-Position.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation>Länge (°)</translation>
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation>Breite (°)</translation>
    </message>
    <message>
        <source>Altitude (m)</source>
        <translation>Höhe (m)</translation>
    </message>
    <message>
        <source>Height above take-off (m)</source>
        <translation>Höhe über dem Startplatz (m)</translation>
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation>Gierwinkel (° von Nord)</translation>
    </message>
    <message>
        <source>Pitch (°, -90 is down)</source>
        <translation>Nickwinkel (°, -90 ist senkrecht nach unten)</translation>
    </message>
    <message>
        <source>Roll (°)</source>
        <translation>Rollwinkel (°)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Brennweite (mm)</translation>
    </message>
    <message>
        <source>Focal length (pixels)</source>
        <translation>Brennweite (Pixel)</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Breite (Pixel)</translation>
    </message>
    <message>
        <source>Height (pixels)</source>
        <translation>Höhe (Pixel)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context><context>
    <name>PhotoReadingAlgorithm</name>
    <message>
        <source>Include subfolders</source>
        <translation>Unterordner einbeziehen</translation>
    </message>
    <message>
        <source>photos,images,exif,xmp,gps,camera</source>
        <translation>fotos,photos,bilder,exif,xmp,gps,kamera</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>Keine Fotos gefunden.</translation>
    </message>
    <message>
        <source>Raw photos left out because their JPEG is present: {}.</source>
        <translation>Rohdatenfotos, die ausgelassen werden, weil ihr JPEG vorhanden ist: {}.</translation>
    </message>
</context><context>
    <name>PointCloud</name>
    <message>
        <source>Point cloud</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>Downloads the point cloud of a task as a layer that QGIS can display.</source>
        <translation>Lädt die Punktwolke einer Aufgabe als Layer herunter, den QGIS darstellen kann.</translation>
    </message>
    <message>
        <source>las,laz,ept,lidar,3d,download</source>
        <translation>las,laz,ept,lidar,3d,herunterladen,download</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>LAZ or LAS file</source>
        <translation>LAZ- oder LAS-Datei</translation>
    </message>
    <message>
        <source>Point cloud that QGIS can display</source>
        <translation>Punktwolke, die QGIS darstellen kann</translation>
    </message>
    <message>
        <source>The task “{}” has no point cloud.</source>
        <translation>Die Aufgabe „{}“ hat keine Punktwolke.</translation>
    </message>
    <message>
        <source>Process the task again without the options that skip the point cloud.</source>
        <translation>Verarbeiten Sie die Aufgabe erneut ohne die Optionen, die die Punktwolke überspringen.</translation>
    </message>
    <message>
        <source>Converting the point cloud…</source>
        <translation>Punktwolke wird umgewandelt…</translation>
    </message>
    <message>
        <source>Cannot display the point cloud: {}</source>
        <translation>Die Punktwolke kann nicht dargestellt werden: {}</translation>
    </message>
</context><context>
    <name>PresetBox</name>
    <message>
        <source>A set of options that is kept on the server</source>
        <translation>Ein Satz von Optionen, der auf dem Server gespeichert ist</translation>
    </message>
    <message>
        <source>Save the options as a preset…</source>
        <translation>Optionen als Vorgabe speichern…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Vorgabe löschen</translation>
    </message>
    <message>
        <source>None: the node's own values</source>
        <translation>Keine: Werte des Knotens</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Vorgabe speichern</translation>
    </message>
    <message>
        <source>Name; one of your own presets is replaced</source>
        <translation>Name; eine eigene Vorgabe dieses Namens wird ersetzt</translation>
    </message>
    <message>
        <source>Delete Preset</source>
        <translation>Vorgabe löschen</translation>
    </message>
    <message>
        <source>Delete “{}” from the server? Tasks that used it stay as they are.</source>
        <translation>„{}“ vom Server löschen? Aufgaben, die sie verwendet haben, bleiben, wie sie sind.</translation>
    </message>
</context><context>
    <name>ProcessImages</name>
    <message>
        <source>Process photos</source>
        <translation>Fotos verarbeiten</translation>
    </message>
    <message>
        <source>Processes drone photos on a WebODM server and downloads the products.</source>
        <translation>Verarbeitet Drohnenfotos auf einem WebODM-Server und lädt die Produkte herunter.</translation>
    </message>
    <message>
        <source>photos,orthophoto,mosaic,dsm,dtm,point cloud,upload</source>
        <translation>fotos,orthofoto,orthophoto,mosaik,dsm,dtm,dom,dgm,punktwolke,upload,hochladen</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthofoto</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Oberflächenmodell (DOM)</translation>
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation>Geländemodell (DGM)</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Qualitätsbericht</translation>
    </message>
    <message>
        <source>LAZ files (*.laz)</source>
        <translation>LAZ-Dateien (*.laz)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation>Wählen Sie mindestens ein Produkt.</translation>
    </message>
    <message>
        <source>Task {} is complete, but {} could not be downloaded: {}</source>
        <translation>Aufgabe {} ist abgeschlossen, aber {} konnte nicht heruntergeladen werden: {}</translation>
    </message>
</context><context>
    <name>RemarkList</name>
    <message>
        <source>Remarks on the inputs</source>
        <translation>Hinweise zu den Eingaben</translation>
    </message>
</context><context>
    <name>RemoveProject</name>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>Deletes a project and all its tasks. This cannot be undone.</source>
        <translation>Löscht ein Projekt und alle seine Aufgaben. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen,entfernen,delete</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Projektnummer</translation>
    </message>
    <message>
        <source>Project {} not found, or you do not have access to it.</source>
        <translation>Projekt {} nicht gefunden, oder Sie haben keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>Run “List projects” to see the available projects.</source>
        <translation>Führen Sie „Projekte auflisten“ aus, um die verfügbaren Projekte zu sehen.</translation>
    </message>
    <message>
        <source>Deleted the project “{}” and its tasks ({}).</source>
        <translation>Projekt „{}“ und seine Aufgaben ({}) wurden gelöscht.</translation>
    </message>
</context><context>
    <name>RemoveTask</name>
    <message>
        <source>Delete task</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>Deletes a task with its photos and results. This cannot be undone.</source>
        <translation>Löscht eine Aufgabe mit ihren Fotos und Ergebnissen. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen,entfernen,delete</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID der Aufgabe</translation>
    </message>
    <message>
        <source>Task with the ID “{}” not found in project {}.</source>
        <translation>Aufgabe mit der ID „{}“ im Projekt {} nicht gefunden.</translation>
    </message>
    <message>
        <source>Run “List tasks” to see task IDs and project numbers.</source>
        <translation>Führen Sie „Aufgaben auflisten“ aus, um Aufgaben-IDs und Projektnummern zu sehen.</translation>
    </message>
    <message>
        <source>Deleted the task “{}”.</source>
        <translation>Aufgabe „{}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>The server has not deleted the task yet.</source>
        <translation>Der Server hat die Aufgabe noch nicht gelöscht.</translation>
    </message>
</context><context>
    <name>RestartDialog</name>
    <message>
        <source>Restart “{}”</source>
        <translation>„{}“ neu starten</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>What was done before this stage is kept, which saves time</source>
        <translation>Was vor diesem Schritt erledigt wurde, bleibt erhalten; das spart Zeit</translation>
    </message>
    <message>
        <source>Asking the server for the options…</source>
        <translation>Optionen werden vom Server abgefragt…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>Beginnen bei</translation>
    </message>
    <message>
        <source>Options in bold differ from the processing node's own.</source>
        <translation>Fett gesetzte Optionen weichen von denen des Verarbeitungsknotens ab.</translation>
    </message>
    <message>
        <source>No node tells its options: the task runs with those it had.</source>
        <translation>Kein Knoten nennt seine Optionen: Die Aufgabe läuft mit ihren bisherigen.</translation>
    </message>
</context><context>
    <name>RestartTask</name>
    <message>
        <source>Restart task</source>
        <translation>Aufgabe neu starten</translation>
    </message>
    <message>
        <source>Processes a task again, optionally with other options.</source>
        <translation>Verarbeitet eine Aufgabe erneut, auf Wunsch mit anderen Optionen.</translation>
    </message>
    <message>
        <source>rerun,again,repeat,options</source>
        <translation>neustart,erneut,wiederholen,rerun,optionen</translation>
    </message>
    <message>
        <source>Stage to start from (empty: the first)</source>
        <translation>Schritt, ab dem begonnen wird (leer: der erste)</translation>
    </message>
</context><context>
    <name>ServerAlgorithm</name>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Verbindung (leer: aktuelle Verbindung des Bedienfelds)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Projekt (Name oder Nummer; mit einer Aufgaben-ID nicht nötig)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Aufgabe (Name oder ID)</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Projektnummer</translation>
    </message>
    <message>
        <source>Enter the project number.</source>
        <translation>Geben Sie die Projektnummer ein.</translation>
    </message>
    <message>
        <source>A name is not accepted, because this cannot be undone.</source>
        <translation>Ein Name wird nicht akzeptiert, weil dies nicht rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>ID der Aufgabe</translation>
    </message>
</context><context>
    <name>ServerSession</name>
    <message>
        <source>Asking the server for projects…</source>
        <translation>Projekte werden vom Server abgefragt…</translation>
    </message>
    <message>
        <source>There is nothing here yet.

New Task… begins with your photos.</source>
        <translation>Hier ist noch nichts.

Beginnen Sie mit „Neue Aufgabe…“ und Ihren Fotos.</translation>
    </message>
</context><context>
    <name>ServerState</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Connected without login</source>
        <translation>Ohne Anmeldung verbunden</translation>
    </message>
    <message>
        <source>Signed in as {}</source>
        <translation>Angemeldet als {}</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
</context><context>
    <name>SettingsForm</name>
    <message>
        <source>Downloads and uploads</source>
        <translation>Downloads und Uploads</translation>
    </message>
    <message>
        <source>Download Folder</source>
        <translation>Download-Ordner</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Download-Ordner</translation>
    </message>
    <message>
        <source>Where results go. Those that are in another folder already stay there</source>
        <translation>Ablage der Ergebnisse. Was schon in einem anderen Ordner liegt, bleibt dort</translation>
    </message>
    <message>
        <source>This is not the whole path of a folder. What was chosen before stays.</source>
        <translation>Das ist kein vollständiger Ordnerpfad. Die bisherige Wahl bleibt.</translation>
    </message>
    <message>
        <source>Transfers at a time</source>
        <translation>Gleichzeitige Übertragungen</translation>
    </message>
    <message>
        <source>How many files go to or come from a server at once. Fewer leave more of the line to others; more than four are seldom faster</source>
        <translation>Anzahl gleichzeitiger Übertragungen je Server. Bei weniger bleibt anderen mehr Bandbreite; mehr als vier sind selten schneller</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>Download-&amp;Ordner</translation>
    </message>
    <message>
        <source>takes effect the next time a server is connected</source>
        <translation>wird beim nächsten Verbinden mit einem Server wirksam</translation>
    </message>
    <message>
        <source>&amp;Transfers at a time</source>
        <translation>Gleichzeitige Über&amp;tragungen</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Seconds between two looks at running tasks</source>
        <translation>Abfrageintervall für laufende Aufgaben (Sekunden)</translation>
    </message>
    <message>
        <source>How often the server is asked how far running tasks and their consoles are</source>
        <translation>Wie oft der Server gefragt wird, wie weit laufende Aufgaben und ihre Konsolen sind</translation>
    </message>
    <message>
        <source>Seconds between two looks at open projects</source>
        <translation>Abfrageintervall für geöffnete Projekte (Sekunden)</translation>
    </message>
    <message>
        <source>How often the server is asked for what others have changed, while the panel can be seen: each time about one of the projects that are open</source>
        <translation>Wie oft der Server gefragt wird, was andere geändert haben, solange das Bedienfeld zu sehen ist: jedes Mal zu einem der geöffneten Projekte</translation>
    </message>
    <message>
        <source>&amp;Running tasks every</source>
        <translation>&amp;Laufende Aufgaben alle</translation>
    </message>
    <message>
        <source>and their consoles</source>
        <translation>und ihre Konsolen</translation>
    </message>
    <message>
        <source>one of them by turns, while the panel can be seen</source>
        <translation>reihum eines davon, solange das Bedienfeld zu sehen ist</translation>
    </message>
    <message>
        <source>Open &amp;projects every</source>
        <translation>Geöffnete &amp;Projekte alle</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Tell on the &amp;desktop when a task ends while QGIS is not in front</source>
        <translation>Auf dem &amp;Desktop melden, wenn eine Aufgabe endet, während QGIS nicht im Vordergrund ist</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Benachrichtigungen auf dem Desktop</translation>
    </message>
    <message>
        <source>What happens is told in QGIS's message bar in any case</source>
        <translation>In der Meldungsleiste von QGIS steht es in jedem Fall</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Errors and messages</source>
        <translation>Fehler und Meldungen</translation>
    </message>
    <message>
        <source>Everything, each request too</source>
        <translation>Alles, auch jede Anfrage</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Wie viel protokolliert wird</translation>
    </message>
    <message>
        <source>What the panel “Log Messages” shows under “OrthoDock”. Of a request it is the method, the path, the status and the time it took; never a login</source>
        <translation>Was das Bedienfeld „Protokoll“ unter „OrthoDock“ zeigt. Von einer Anfrage sind es Methode, Pfad, Status und Dauer; niemals Anmeldedaten</translation>
    </message>
    <message>
        <source>Copy Dia&amp;gnostics</source>
        <translation>Diagnose &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>For reports of bugs: versions, settings, what the servers are, and the end of the log. Logins, and names of servers and users, are left out</source>
        <translation>Für Fehlerberichte: Versionen, Einstellungen, Art der Server und das Ende des Protokolls. Anmeldedaten und die Namen von Servern und Benutzern bleiben weg</translation>
    </message>
    <message>
        <source>What became of the diagnostics</source>
        <translation>Status der Diagnose</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>P&amp;rotokoll</translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>Die Server werden gefragt…</translation>
    </message>
    <message>
        <source>Copied. Look through the text before you publish it.</source>
        <translation>Kopiert. Sehen Sie den Text durch, bevor Sie ihn veröffentlichen.</translation>
    </message>
</context><context>
    <name>ShippedModel</name>
    <message>
        <source>Height of trees, crops and buildings above the ground: the surface model of a task minus its terrain model, in meters. The task must have both models.</source>
        <translation>Höhe von Bäumen, Feldfrüchten und Gebäuden über dem Gelände: das Oberflächenmodell einer Aufgabe minus ihr Geländemodell, in Metern. Die Aufgabe muss beide Modelle haben.</translation>
    </message>
    <message>
        <source>The name of a connection saved in the OrthoDock panel. If empty: the current connection of the panel; without a desktop, the server in the environment variable ORTHODOCK_URL if it is set, otherwise the saved connection.</source>
        <translation>Der Name einer im OrthoDock-Bedienfeld gespeicherten Verbindung. Wenn leer: die aktuelle Verbindung des Bedienfelds; ohne Desktop der Server in der Umgebungsvariablen ORTHODOCK_URL, falls sie gesetzt ist, sonst die gespeicherte Verbindung.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the task is specified by ID.</source>
        <translation>Mit Name oder Nummer. Nicht nötig, wenn die Aufgabe mit ihrer ID angegeben ist.</translation>
    </message>
    <message>
        <source>Height above the ground in meters.</source>
        <translation>Höhe über dem Gelände in Metern.</translation>
    </message>
    <message>
        <source>By ID, or by name within the project.</source>
        <translation>Mit der ID, oder mit dem Namen innerhalb des Projekts.</translation>
    </message>
    <message>
        <source>Canopy height</source>
        <translation>Vegetationshöhe</translation>
    </message>
    <message>
        <source>Connection (empty: current connection of the panel)</source>
        <translation>Verbindung (leer: aktuelle Verbindung des Bedienfelds)</translation>
    </message>
    <message>
        <source>Project (name or number; not needed with a task ID)</source>
        <translation>Projekt (Name oder Nummer; mit einer Aufgaben-ID nicht nötig)</translation>
    </message>
    <message>
        <source>Task (name or ID)</source>
        <translation>Aufgabe (Name oder ID)</translation>
    </message>
    <message>
        <source>Change of elevation between two flights over one site: the surface model of the later task minus that of the earlier task, in meters. If the elevations of one flight have an offset, the difference has it too: use ground control points in both tasks.</source>
        <translation>Höhenänderung zwischen zwei Flügen über dasselbe Gebiet: das Oberflächenmodell der späteren Aufgabe minus das der früheren, in Metern. Sind die Höhen eines Fluges versetzt, ist es auch die Differenz: Verwenden Sie in beiden Aufgaben Passpunkte.</translation>
    </message>
    <message>
        <source>The later task.</source>
        <translation>Die spätere Aufgabe.</translation>
    </message>
    <message>
        <source>dsm.tif compares the surface with buildings and plants, dtm.tif only the ground.</source>
        <translation>dsm.tif vergleicht die Oberfläche mit Gebäuden und Pflanzen, dtm.tif nur das Gelände.</translation>
    </message>
    <message>
        <source>The earlier task: by ID, or by name within the project.</source>
        <translation>Die frühere Aufgabe: mit der ID, oder mit dem Namen innerhalb des Projekts.</translation>
    </message>
    <message>
        <source>By name or number. Not needed if the tasks are specified by ID.</source>
        <translation>Mit Name oder Nummer. Nicht nötig, wenn die Aufgaben mit ihren IDs angegeben sind.</translation>
    </message>
    <message>
        <source>Change in meters; positive where the later elevation is higher.</source>
        <translation>Änderung in Metern; positiv, wo die spätere Höhe größer ist.</translation>
    </message>
    <message>
        <source>Change between two tasks</source>
        <translation>Änderung zwischen zwei Aufgaben</translation>
    </message>
    <message>
        <source>Later task (name or ID)</source>
        <translation>Spätere Aufgabe (Name oder ID)</translation>
    </message>
    <message>
        <source>Models to compare (dsm.tif or dtm.tif)</source>
        <translation>Zu vergleichende Modelle (dsm.tif oder dtm.tif)</translation>
    </message>
    <message>
        <source>Earlier task (name or ID)</source>
        <translation>Frühere Aufgabe (Name oder ID)</translation>
    </message>
    <message>
        <source>Project of both tasks (name or number; not needed with task IDs)</source>
        <translation>Projekt beider Aufgaben (Name oder Nummer; mit Aufgaben-IDs nicht nötig)</translation>
    </message>
    <message>
        <source>Change of elevation</source>
        <translation>Höhenänderung</translation>
    </message>
    <message>
        <source>Processes the photos of one flight on a WebODM server to an orthophoto, a surface model and its hillshade, and adds all three to the map.</source>
        <translation>Verarbeitet die Fotos eines Fluges auf einem WebODM-Server zu einem Orthofoto, einem Oberflächenmodell und dessen Schummerung und fügt alle drei der Karte hinzu.</translation>
    </message>
    <message>
        <source>The surface model, lit from the north-west.</source>
        <translation>Das Oberflächenmodell, von Nordwesten beleuchtet.</translation>
    </message>
    <message>
        <source>Option names are those of the processing node. They are checked before the upload.</source>
        <translation>Die Namen der Optionen sind die des Verarbeitungsknotens. Sie werden vor dem Hochladen geprüft.</translation>
    </message>
    <message>
        <source>The photos of one flight. They should overlap by 60 % or more and carry GPS positions.</source>
        <translation>Die Fotos eines Fluges. Sie sollten sich um 60 % oder mehr überlappen und GPS-Positionen enthalten.</translation>
    </message>
    <message>
        <source>Elevations of the surface with buildings and plants, in meters.</source>
        <translation>Höhen der Oberfläche mit Gebäuden und Pflanzen, in Metern.</translation>
    </message>
    <message>
        <source>GeoTIFF in the projected CRS chosen by the server.</source>
        <translation>GeoTIFF im projizierten KBS, das der Server wählt.</translation>
    </message>
    <message>
        <source>The project of the task, by name or number. A new name creates a project.</source>
        <translation>Das Projekt der Aufgabe, mit Name oder Nummer. Ein neuer Name erstellt ein Projekt.</translation>
    </message>
    <message>
        <source>Photos to maps</source>
        <translation>Fotos zu Karten</translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation>Schummerung</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dem-resolution": 5}</source>
        <translation>Verarbeitungsoptionen als JSON, etwa {"dem-resolution": 5}</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation>Oberflächenmodell (DOM)</translation>
    </message>
    <message>
        <source>Orthophoto</source>
        <translation>Orthofoto</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Projekt (Name oder Nummer; ein neuer Name erstellt ein Projekt)</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
</context><context>
    <name>Styling</name>
    <message>
        <source>Formula for the bands of the orthophoto, such as NDVI</source>
        <translation>Formel für die Kanäle des Orthofotos, etwa NDVI</translation>
    </message>
    <message>
        <source>Band order, such as RGN (empty: detected by the server)</source>
        <translation>Reihenfolge der Kanäle, etwa RGN (leer: vom Server erkannt)</translation>
    </message>
    <message>
        <source>Color ramp</source>
        <translation>Farbverlauf</translation>
    </message>
    <message>
        <source>Minimum of the color ramp</source>
        <translation>Minimum des Farbverlaufs</translation>
    </message>
    <message>
        <source>Maximum of the color ramp</source>
        <translation>Maximum des Farbverlaufs</translation>
    </message>
    <message>
        <source>Hillshade (vertical exaggeration)</source>
        <translation>Schummerung (Überhöhung)</translation>
    </message>
    <message>
        <source>Enter both minimum and maximum of the color ramp, or neither.</source>
        <translation>Geben Sie Minimum und Maximum des Farbverlaufs an oder keines von beiden.</translation>
    </message>
    <message>
        <source>The minimum of the color ramp must be less than the maximum.</source>
        <translation>Das Minimum des Farbverlaufs muss kleiner als das Maximum sein.</translation>
    </message>
    <message>
        <source>Formulas are available only for the orthophoto.</source>
        <translation>Formeln sind nur für das Orthofoto verfügbar.</translation>
    </message>
    <message>
        <source>Hillshade is available only for surface and terrain models.</source>
        <translation>Schummerung ist nur für Oberflächen- und Geländemodelle verfügbar.</translation>
    </message>
    <message>
        <source>The formula “{}” is not available for the orthophoto of this task.</source>
        <translation>Die Formel „{}“ ist für das Orthofoto dieser Aufgabe nicht verfügbar.</translation>
    </message>
    <message>
        <source>The color ramp “{}” is not available on the server.</source>
        <translation>Der Farbverlauf „{}“ ist auf dem Server nicht verfügbar.</translation>
    </message>
    <message>
        <source>Available: {}.</source>
        <translation>Verfügbar: {}.</translation>
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
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context><context>
    <name>TaskInfo</name>
    <message>
        <source>Task info</source>
        <translation>Aufgabeninformation</translation>
    </message>
    <message>
        <source>Returns status, progress, assets and other properties of a task.</source>
        <translation>Gibt Status, Fortschritt, Ergebnisdateien und andere Eigenschaften einer Aufgabe zurück.</translation>
    </message>
    <message>
        <source>status,progress,assets,state</source>
        <translation>status,fortschritt,ergebnisse,assets,zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</source>
        <translation>Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>Assets, separated by commas</source>
        <translation>Ergebnisdateien, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Processing options as JSON</source>
        <translation>Verarbeitungsoptionen als JSON</translation>
    </message>
    <message>
        <source>Processing node</source>
        <translation>Verarbeitungsknoten</translation>
    </message>
    <message>
        <source>Creation time (ISO 8601)</source>
        <translation>Erstellungszeit (ISO 8601)</translation>
    </message>
    <message>
        <source>CRS of the results</source>
        <translation>KBS der Ergebnisse</translation>
    </message>
    <message>
        <source>Extent: west, east, south, north [EPSG:4326]</source>
        <translation>Ausdehnung: West, Ost, Süd, Nord [EPSG:4326]</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>Fortschritt (%)</translation>
    </message>
    <message>
        <source>Number of photos</source>
        <translation>Anzahl der Fotos</translation>
    </message>
    <message>
        <source>Processing time (seconds)</source>
        <translation>Verarbeitungsdauer (Sekunden)</translation>
    </message>
    <message>
        <source>Size on the server (MB)</source>
        <translation>Größe auf dem Server (MB)</translation>
    </message>
</context><context>
    <name>TaskMaking</name>
    <message>
        <source>The processing node does not accept videos.</source>
        <translation>Der Verarbeitungsknoten nimmt keine Videos an.</translation>
    </message>
    <message>
        <source>Choose another node, or remove the videos.</source>
        <translation>Wählen Sie einen anderen Knoten oder entfernen Sie die Videos.</translation>
    </message>
    <message>
        <source>No photos found.</source>
        <translation>Keine Fotos gefunden.</translation>
    </message>
    <message>
        <source>Choose photos, or a folder that directly contains photos.</source>
        <translation>Wählen Sie Fotos oder einen Ordner, der direkt Fotos enthält.</translation>
    </message>
    <message>
        <source>No photo or video has a position, so the results will not be georeferenced. Add a GCP file, geo.txt, or the .srt files of the videos.</source>
        <translation>Kein Foto oder Video hat eine Position, daher werden die Ergebnisse nicht georeferenziert. Fügen Sie eine Passpunktdatei, geo.txt oder die .srt-Dateien der Videos hinzu.</translation>
    </message>
</context><context>
    <name>TaskMakingAlgorithm</name>
    <message>
        <source>Task name</source>
        <translation>Name der Aufgabe</translation>
    </message>
    <message>
        <source>Project (name or number; a new name creates a project)</source>
        <translation>Projekt (Name oder Nummer; ein neuer Name erstellt ein Projekt)</translation>
    </message>
    <message>
        <source>GCP file (gcp_list.txt)</source>
        <translation>Passpunktdatei (gcp_list.txt)</translation>
    </message>
    <message>
        <source>Boundary as GeoJSON, from the algorithm “Boundary”</source>
        <translation>Gebietsgrenze als GeoJSON, aus dem Algorithmus „Gebietsgrenze“</translation>
    </message>
    <message>
        <source>ID of a task to resume (instead of creating one)</source>
        <translation>ID einer Aufgabe, die fortgesetzt wird (statt eine zu erstellen)</translation>
    </message>
    <message>
        <source>Heights are in feet if the CRS of the table uses feet</source>
        <translation>Höhen sind in Fuß, wenn das KBS der Tabelle Fuß verwendet</translation>
    </message>
    <message>
        <source>Ground control points must be in a .txt file, not in {}.</source>
        <translation>Passpunkte müssen in einer .txt-Datei stehen, nicht in {}.</translation>
    </message>
    <message>
        <source>Use the algorithm “GCP file” to create one.</source>
        <translation>Verwenden Sie den Algorithmus „Passpunktdatei“, um eine zu erstellen.</translation>
    </message>
    <message>
        <source>Task {} has started.</source>
        <translation>Aufgabe {} ist gestartet.</translation>
    </message>
    <message>
        <source>Uploading files ({})…</source>
        <translation>Dateien werden hochgeladen ({})…</translation>
    </message>
    <message>
        <source>Created task {}. If the run is interrupted, resume it with {}={}.</source>
        <translation>Aufgabe {} wurde erstellt. Wird der Lauf unterbrochen, setzen Sie ihn mit {}={} fort.</translation>
    </message>
    <message>
        <source>Uploading the missing photos of task {}…</source>
        <translation>Die fehlenden Fotos der Aufgabe {} werden hochgeladen…</translation>
    </message>
    <message>
        <source>Not all photos of task {} are on the server.</source>
        <translation>Nicht alle Fotos der Aufgabe {} sind auf dem Server.</translation>
    </message>
    <message>
        <source>Only the QGIS profile that started the upload can resume it. Resume it there, or create a new task.</source>
        <translation>Nur das QGIS-Profil, das den Upload begonnen hat, kann ihn fortsetzen. Setzen Sie ihn dort fort oder erstellen Sie eine neue Aufgabe.</translation>
    </message>
</context><context>
    <name>TaskOptions</name>
    <message>
        <source>Processing options</source>
        <translation>Verarbeitungsoptionen</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Processing options as JSON, such as {"dsm": true}</source>
        <translation>Verarbeitungsoptionen als JSON, etwa {"dsm": true}</translation>
    </message>
    <message>
        <source>Server preset (options above take precedence)</source>
        <translation>Vorgabe des Servers (die Optionen oben haben Vorrang)</translation>
    </message>
    <message>
        <source>Processing node (name or number; empty: the server chooses)</source>
        <translation>Verarbeitungsknoten (Name oder Nummer; leer: der Server wählt)</translation>
    </message>
    <message>
        <source>The option “{}” is “{}” in the table, but “{}” in the JSON.</source>
        <translation>Die Option „{}“ ist in der Tabelle „{}“, im JSON aber „{}“.</translation>
    </message>
    <message>
        <source>Specify each option only once.</source>
        <translation>Geben Sie jede Option nur einmal an.</translation>
    </message>
    <message>
        <source>Preset “{}” not found on the server.</source>
        <translation>Vorgabe „{}“ auf dem Server nicht gefunden.</translation>
    </message>
    <message>
        <source>Available presets: {}.</source>
        <translation>Verfügbare Vorgaben: {}.</translation>
    </message>
    <message>
        <source>This server does not list its processing nodes.</source>
        <translation>Dieser Server listet seine Verarbeitungsknoten nicht auf.</translation>
    </message>
    <message>
        <source>Enter the number of the processing node, or leave the parameter empty.</source>
        <translation>Geben Sie die Nummer des Verarbeitungsknotens ein oder lassen Sie den Parameter leer.</translation>
    </message>
    <message>
        <source>Processing node “{}” not found.</source>
        <translation>Verarbeitungsknoten „{}“ nicht gefunden.</translation>
    </message>
    <message>
        <source>Available processing nodes: {}.</source>
        <translation>Verfügbare Verarbeitungsknoten: {}.</translation>
    </message>
    <message>
        <source>The processing options could not be checked: the processing node does not list its options.</source>
        <translation>Die Verarbeitungsoptionen konnten nicht geprüft werden: Der Verarbeitungsknoten listet seine Optionen nicht auf.</translation>
    </message>
    <message>
        <source>Option “{}” in the last row has no value.</source>
        <translation>Die Option „{}“ in der letzten Zeile hat keinen Wert.</translation>
    </message>
    <message>
        <source>Enter each option followed by its value.</source>
        <translation>Geben Sie nach jeder Option ihren Wert ein.</translation>
    </message>
    <message>
        <source>The value “{}” has no option name.</source>
        <translation>Der Wert „{}“ hat keinen Optionsnamen.</translation>
    </message>
    <message>
        <source>The option “{}” is in the table more than once.</source>
        <translation>Die Option „{}“ steht mehr als einmal in der Tabelle.</translation>
    </message>
    <message>
        <source>The processing options are not valid JSON: {}.</source>
        <translation>Die Verarbeitungsoptionen sind kein gültiges JSON: {}.</translation>
    </message>
    <message>
        <source>The processing options must be a JSON object such as {"dsm": true, "pc-quality": "high"}.</source>
        <translation>Die Verarbeitungsoptionen müssen ein JSON-Objekt sein, etwa {"dsm": true, "pc-quality": "high"}.</translation>
    </message>
</context><context>
    <name>TaskReports</name>
    <message>
        <source>“{}” is ready</source>
        <translation>„{}“ ist fertig</translation>
    </message>
    <message>
        <source>The end of the console says why.</source>
        <translation>Am Ende der Konsole steht der Grund.</translation>
    </message>
    <message>
        <source>“{}” failed: {}</source>
        <translation>„{}“ ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>Show Console</source>
        <translation>Konsole anzeigen</translation>
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation>Layer aktualisieren</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>{} is saved: {}</source>
        <translation>{} ist gespeichert: {}</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context><context>
    <name>TaskStatus</name>
    <message>
        <source>Busy…</source>
        <translation>Beschäftigt…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Wird neu gestartet…</translation>
    </message>
    <message>
        <source>Resizing photos</source>
        <translation>Fotos werden verkleinert</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Wird komprimiert…</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Upload interrupted</source>
        <translation>Upload unterbrochen</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>Fotos fehlen</translation>
    </message>
    <message>
        <source>Sending to node</source>
        <translation>Wird an Knoten gesendet</translation>
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation>Wartet auf einen Knoten</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>{}, {} left</source>
        <translation>{}, noch {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} von {} Dateien</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} pro Sekunde</translation>
    </message>
</context><context>
    <name>TaskTreeModel</name>
    <message>
        <source>Tasks: {} of {}</source>
        <translation>Aufgaben: {} von {}</translation>
    </message>
    <message>
        <source>Tasks: {}</source>
        <translation>Aufgaben: {}</translation>
    </message>
    <message>
        <source>Photos: {}</source>
        <translation>Fotos: {}</translation>
    </message>
    <message>
        <source>On {}</source>
        <translation>Auf {}</translation>
    </message>
    <message>
        <source>Created {}</source>
        <translation>Erstellt {}</translation>
    </message>
</context><context>
    <name>TaskTreeView</name>
    <message>
        <source>Projects and tasks</source>
        <translation>Projekte und Aufgaben</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context><context>
    <name>PhotoThumbnails</name>
    <message>
        <source>Fetch thumbnails for {}</source>
        <translation>Vorschaubilder für {} abrufen</translation>
    </message>
</context><context>
    <name>Titles</name>
    <message>
        <source>Task {}</source>
        <translation>Aufgabe {}</translation>
    </message>
    <message>
        <source>Project {}</source>
        <translation>Projekt {}</translation>
    </message>
</context><context>
    <name>UploadReports</name>
    <message>
        <source>“{}” could no longer be stopped: everything had arrived, and the task has been started. Cancel or remove it if you do not want it.</source>
        <translation>„{}“ ließ sich nicht mehr abbrechen: Alles war schon angekommen, und die Aufgabe ist gestartet. Brechen Sie sie ab oder löschen Sie sie, wenn Sie sie nicht wollen.</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>Remove the task and what has arrived of it from the server</source>
        <translation>Aufgabe und bereits hochgeladene Fotos vom Server löschen</translation>
    </message>
    <message>
        <source>The upload of “{}” is not complete: {}</source>
        <translation>Der Upload von „{}“ ist nicht vollständig: {}</translation>
    </message>
    <message>
        <source>Send as New Task</source>
        <translation>Als neue Aufgabe senden</translation>
    </message>
    <message>
        <source>Upload all files again; the other task stays as it is</source>
        <translation>Alle Dateien erneut hochladen; die andere Aufgabe bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>The upload of “{}” continues. {}</source>
        <translation>Der Upload von „{}“ läuft weiter. {}</translation>
    </message>
    <message>
        <source>The upload of “{}” is no longer interrupted.</source>
        <translation>Der Upload von „{}“ ist nicht mehr unterbrochen.</translation>
    </message>
    <message>
        <source>The upload of “{}” failed</source>
        <translation>Der Upload von „{}“ ist fehlgeschlagen</translation>
    </message>
</context><context>
    <name>Values</name>
    <message>
        <source>The CRS “{}” has no EPSG code.</source>
        <translation>Das KBS „{}“ hat keinen EPSG-Code.</translation>
    </message>
    <message>
        <source>The server accepts only coordinate systems with an EPSG code.</source>
        <translation>Der Server akzeptiert nur Koordinatenbezugssysteme mit EPSG-Code.</translation>
    </message>
    <message>
        <source>Cannot write to {}.</source>
        <translation>Schreiben nach {} nicht möglich.</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}.</source>
        <translation>Schreiben nach {} nicht möglich: {}.</translation>
    </message>
    <message>
        <source>Cannot write the layer: {}</source>
        <translation>Der Layer kann nicht geschrieben werden: {}</translation>
    </message>
</context><context>
    <name>WaitForTask</name>
    <message>
        <source>Wait for task</source>
        <translation>Auf Aufgabe warten</translation>
    </message>
    <message>
        <source>Waits until a task is complete and shows its console output.</source>
        <translation>Wartet, bis eine Aufgabe abgeschlossen ist, und zeigt ihre Konsolenausgabe.</translation>
    </message>
    <message>
        <source>watch,progress,console,poll</source>
        <translation>beobachten,überwachen,fortschritt,konsole,warten,poll</translation>
    </message>
    <message>
        <source>Assets of the task, separated by commas</source>
        <translation>Ergebnisdateien der Aufgabe, durch Kommas getrennt</translation>
    </message>
</context><context>
    <name>Watch</name>
    <message>
        <source>Timeout (minutes; empty: none)</source>
        <translation>Zeitlimit (Minuten; leer: keines)</translation>
    </message>
    <message>
        <source>Timeout until a processing node accepts the task (minutes; 0: none)</source>
        <translation>Zeitlimit, bis ein Verarbeitungsknoten die Aufgabe annimmt (Minuten; 0: keines)</translation>
    </message>
    <message>
        <source>On cancel, also cancel the task on the server</source>
        <translation>Beim Abbrechen auch die Aufgabe auf dem Server abbrechen</translation>
    </message>
    <message>
        <source>Waiting for task {}…</source>
        <translation>Auf Aufgabe {} wird gewartet…</translation>
    </message>
    <message>
        <source>Task {} continues on the server.</source>
        <translation>Aufgabe {} läuft auf dem Server weiter.</translation>
    </message>
    <message>
        <source>Canceling task {} on the server.</source>
        <translation>Aufgabe {} wird auf dem Server abgebrochen.</translation>
    </message>
    <message>
        <source>Could not cancel task {} on the server: {}</source>
        <translation>Aufgabe {} konnte auf dem Server nicht abgebrochen werden: {}</translation>
    </message>
    <message>
        <source>No processing node accepted the task within {} min.</source>
        <translation>Innerhalb von {} min hat kein Verarbeitungsknoten die Aufgabe angenommen.</translation>
    </message>
</context></TS>
