<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddTileLayer</name>
    <message>
        <source>Add tile layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Puts a raster of a task on the map as tiles; nothing is downloaded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>xyz,tiles,orthophoto,dsm,dtm,ndvi,plant health,formula,stream</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tile layer</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Api</name>
    <message>
        <source>{} is there already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder; nothing is overwritten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cannot be unpacked: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be unpacked into {}: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk has {} MB free, {} needs {} MB.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free some disk space, or choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>holds {} files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>would become {} MB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>holds a link: {!r:.200}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>holds a forbidden name: {!r:.200}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>holds a file twice: {!r:.200}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download it again, or look at it with another program.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk has {} MB free, the file needs {} MB.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The download broke off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The download broke off after {} of {} bytes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or add its authority in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the user name and the password of this connection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It may have been removed: refresh the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again in a while; if it stays, ask whoever runs the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the address is that of a WebODM server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read the end of the task's console for the reason.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume the upload to try them again, or leave them out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} of {} files could not be uploaded: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>pixel x</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>pixel y</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>horizontal accuracy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>vertical accuracy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correct the line, or save the table as plain text with blanks between the columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} and {} are of the same kind.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not what its name says.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a GeoTIFF, LAS or LAZ file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>needs x, y, z, pixel x, pixel y and the photo's name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has no ground control points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>needs the photo's name, x and y, then z, yaw, pitch, roll</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has no positions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>needs the photo's name and the name of its group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must name the CRS, such as EPSG:32633, WGS84 UTM 33N or +proj=…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>has no number for {}, but “{:.40}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>names {:.80}, which is not among the photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{}, line {}: it {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is far too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is too large for a table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not plain text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save it as text in UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is no journal of an upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent a task without an id.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>processing option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent a processing option without a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>processing node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>preset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's console output is neither text nor lines.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TileJSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's TileJSON names no tiles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart the task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's TileJSON points to another server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tile metadata</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent something else where a list should be.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent something else where a {} should be.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent a {} without a valid {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave it out, or copy it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} changed while it was being uploaded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one of {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at least {:g}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>above {:g}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at most {:g}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>below {:g}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing node has no option “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The option “{}” cannot be “{}”: it must be {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server has no {} of this task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task may not make it with these options, or it has been removed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not begin the export.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not say how the export goes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The export failed: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The export was not done within {:g} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not confirm the upload.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Products must be some of {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not begin the import.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server has not cancelled the task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task cannot be run again from “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can from: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can only be run from the start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task was not done within {:g} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It goes on on the server: wait for it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task “{}” was cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart it to go on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing node gave no reason.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task “{}” failed: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address answers, but not as a WebODM server does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It should look like https://webodm.example.org.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address holds a user name or a password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter them in their own fields.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's answer was cut short.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not accept the login: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The secure connection to {} failed: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server at {} cannot be reached: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The request to {} failed: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's answer is too large.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer broke off: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server redirects {} requests to {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter that address (as far as the host) in the connection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A task needs at least {} photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add photos that overlap; a good map takes a dozen or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This server is too old to shrink photos or to align tasks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin the task without.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task “{}” is no longer on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Servers keep unfinished uploads for three days. Start a new task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too few photos would be left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin a new task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} could not be uploaded: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} did not arrive whole.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Aside</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>AssetTitles</name>
    <message>
        <source>All of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto, GeoTIFF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto, picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto, MBTiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto, for Google Earth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto, tiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cutline of the orthophoto</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model, tiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model, tiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud, LAS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud, LAZ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud, PLY</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud, CSV</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Textured model, OBJ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Textured model, glTF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Textured model, 3D Tiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud, 3D Tiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Camera parameters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo positions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quality report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground control points</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>Backup of {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export of {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Console of {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>AssetsPage</name>
    <message>
        <source>Asset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download the selected assets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the folder that this task's files are kept in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloaded</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>BatchFolders</name>
    <message>
        <source>Batch of folders</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a task on a WebODM server of each folder of photos in a folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>upload,photos,flights,many,bulk,queue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder with a subfolder for each task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tasks made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of tasks started</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of folders failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the folders in {} has photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For photos that are directly in it, use the algorithm “Create task”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder {} of {}: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the folders has become a task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first, {}: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder {} cannot be read: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has not become a task: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Boundary</name>
    <message>
        <source>Boundary</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turns a polygon into the option that limits a task to its area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>area,polygon,crop,clip,geojson,option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Polygon, or polygons that touch each other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GeoJSON file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GeoJSON files (*.geojson *.json)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boundary as GeoJSON</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CancelTask</name>
    <message>
        <source>The task is cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task is completed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task has failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stops a task on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>stop,abort</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status it ended with</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Causes</name>
    <message>
        <source>There are too few usable photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A map needs many photos that overlap, five at the very least. Make a new task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The photos do not overlap enough to be put together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fly with 70–80 % overlap. For woods, water or fields, restart with the options “feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out blurred photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The photos do not say where they were taken.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come from the camera: some programs remove the position.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing node ran out of memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart with the option “split” (for instance 200), a lower “pc-quality” or “feature-quality”, or smaller photos; or choose a node with more memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk of the server or of the processing node is full.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove tasks that are no longer needed, or ask whoever runs the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing node went away while it worked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart the task when the node is online again, or on another node.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No processing node takes this task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask whoever runs the server to start one or to let you use it. The task begins by itself as soon as there is one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An imported task has no photos to process once more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its results are still there. Rename the task to clear this message.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The imported file is not a zip of a task's results.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import an all.zip or a backup, as WebODM makes them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server could not fetch the address it was to import from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the address, and that the server (not only this machine) can reach it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file of ground control points cannot be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its first line must be a CRS such as EPSG:32632, each further line “x y z px py photo”, with names of photos that are in the task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The boundary cannot be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It must be one polygon that lies where the photos were taken.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing node does not know one of the options.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart with other options; those used are on the Options page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One of the photos is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The console names it. Make a new task without it.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Connecting</name>
    <message>
        <source>No connection is saved yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the OrthoDock panel and add one, or set the environment variable {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The login of the connection “{}” is locked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name a file that holds QGIS's master password in QGIS_AUTH_PASSWORD_FILE, or set {}, {} and {} and choose no connection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only one of {} and {} is set.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set both, or {} instead, or none to see what is public.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no connection “{}”: none is saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no connection “{}”. Saved are: {}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ConnectionCheck</name>
    <message>
        <source>Connected. Processing nodes online: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tasks will wait until the server has one.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ConnectionCommands</name>
    <message>
        <source>Forget the connection “{}” and its login? Nothing on the server changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove Connection</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ConnectionDialog</name>
    <message>
        <source>New Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} (copy)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address you open in a web browser to see WebODM</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's name, unless you give another</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What this connection is called in OrthoDock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log in and look, without saving anything</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Result of the test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ConsoleOutput</name>
    <message>
        <source>Console output</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writes the console of a task to a text file, and its end to the log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>log,text,error,reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only the last lines (empty: all)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines in the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ConsolePanel</name>
    <message>
        <source>Find in console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only the last {} lines are shown. Save writes all of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find the previous place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find the next place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the whole console to a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ConsoleView</name>
    <message>
        <source>Console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task's console appears here once it runs.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Core</name>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something unforeseen happened: {}: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The whole report is in the log panel “OrthoDock”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The boundary has {:,} corners; {:,} are the most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Simplify the polygon first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are more than {:,} polygons.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select the one that bounds the area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no polygon to take as the boundary.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The boundary encloses no area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The boundary must be one polygon, and these make {} separate ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select one of them, or draw one around all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The polygon has no CRS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set it in the layer's properties.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The boundary lies outside of what its CRS covers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the layer's CRS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The boundary does not lie on Earth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The login of the connection “{}” is no longer stored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit the connection and enter it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells of {:g} m would make {:,} of them; {:,} are the most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose larger cells, or remove photos that were taken far from the others.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>does not say how high above the ground it was taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>does not say at what altitude it was taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>does not say how large it is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>does not say its focal length: give the field of view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>does not say where its top points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>has no GPS position</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are more than {:,} observations.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The point “{}” is at two places in {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove one of the two observations.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A point has no name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give every point one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two points are called “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give every point a name of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The point “{}” has no height, or no place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say which field holds the heights.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file of control points cannot name the photo “{}”: blanks part its columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename the photo.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The point “{}” has no place in {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give both pixel coordinates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points that are in no layer: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos that are not there: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points outside of their photo, in: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only {} points are found in photos; {} are the fewest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} and {} more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The points have no CRS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task no longer has it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the layer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server refuses it, though the task is there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task is no longer on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove its layers, or load them from downloaded files.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> from {} photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> on {:%Y-%m-%d}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} of the task “{}” in the project “{}”, made{}{} by the server {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coordinate system of the task: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Heights: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server states no licence. The task is public on its server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server states no licence. The task is private: drawn for who may see the task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not stated by the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>metres, vertical datum {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>metres as the photos or the ground control points gave them; the server states no vertical datum</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The point cloud cannot be shown: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cannot convert {}: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has points out of range; was it changed while it was read?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} needs {:.1f} GB on the disk, {:.1f} GB are free.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart the task, or download it from the web page to see whether it is whole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is too large to be believed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is damaged: it is no GeoJSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has no points to show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not a LAS or LAZ file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has an impossible scale or offset ({:g}, {:g}), so its coordinates cannot be computed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has point format {} with {} bytes a point, which the LAS standard does not define.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has no points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is truncated or damaged: its header announces {:,} points, more than the file can hold. Download it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is truncated or damaged: its table of compressed chunks is missing or wrong. Download it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is truncated: it has {:,} of {:,} points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has records of an unknown layout.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is truncated or damaged: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is compressed (LAZ) and this QGIS has no decoder for it. Install the Python package lazrs or laszip, or use the uncompressed LAS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No application is set up for {} files.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is {}: open it with one of your choice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not a point cloud that QGIS can read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DSM hillshade</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DTM hillshade</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is damaged or cut short.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is empty: it has no heights.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not an MBTiles file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} holds no tiles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not a raster that QGIS can read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be read by QGIS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If the folder's name has signs like # or %, choose another folder for downloads.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This task has no {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder for downloads.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's point cloud tiles have no first node.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts of the server's point cloud tiles are missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The hierarchy of the server's tiles is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's {} is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's point cloud has no points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A node of the server's point cloud tiles is absurdly large.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground control points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo positions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cutline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo footprints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plant health</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto (file)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto (MBTiles)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DTM heights (file)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DSM heights (file)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quality report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Textured model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto (Google Earth)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All results (zip)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo without direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Error not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Over {:.0f} cm</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{:.0f}–{:.0f} cm</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>East</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>North</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seen in photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QGIS cannot draw the tiles the server offers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The ground the photos show is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It needs photos whose height, direction and focal length were worked out, and that look down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder, or free some disk space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no space left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GDAL cannot write it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The height of the ground is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart the task with the option dtm or dsm, which footprints need.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} has nothing that QGIS can show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is damaged: it is no GeoPackage.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QGIS's authentication store is switched off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QGIS's authentication store is locked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter QGIS's master password; OrthoDock keeps logins there and nowhere else.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>WebODM has no login of the kind “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an entry of the kind “Basic”, or one that sets the header “Authorization” to “JWT” and a token.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QGIS's authentication store did not take the login.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>See Settings ▸ Options ▸ Authentication.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry “{}” holds no user name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit it, or choose another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry “{}” holds no token of WebODM.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has to set the header “Authorization” to “JWT”, a space and the token.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is outside of the terrain model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>would be {:,.1f} m above the ground: check the heights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>looks at the horizon or above it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No longer wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is not a photo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is damaged: it does not hold an image</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no connection to {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add one in the OrthoDock panel.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose Retry to unlock it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no token.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A token is three long words joined by dots, as the server's address /api/token-auth/ gives it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The token was good until {:%Y-%m-%d %H:%M}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit the connection and paste a new one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CreateProject</name>
    <message>
        <source>Create project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a project on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>new,make,folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If there is a project of that name, take it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project {} has that name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project {} has been made.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uploads photos to a WebODM server and starts to process them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>upload,photos,new,start</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DetailsPanel</name>
    <message>
        <source>Option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Options used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select a task to see more of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> (one of {} selected)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing node could not finish this task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The end of the console says more.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DockController</name>
    <message>
        <source>Asking the server for projects…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing here yet.

New Task… begins with your photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is saved: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{}” is ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The end of the console says why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show Console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{}” failed: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to Map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cannot be added</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DownloadAsset</name>
    <message>
        <source>Download asset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloads one of the results of a task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>orthophoto,dsm,dtm,point cloud,report,file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file, if it is a vector layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DownloadResults</name>
    <message>
        <source>Download results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloads several results of a task into a folder, and unpacks zips.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all.zip,unzip,assets,folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unpack zips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rasters among them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one asset.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is there already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder; nothing is overwritten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unpacking {}…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Downloading</name>
    <message>
        <source>Downloading {}…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task “{}” has no {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has: {}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ExportAsset</name>
    <message>
        <source>Export asset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Has the server convert a result: format, CRS, formula, colours, thinning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>convert,reproject,crs,ndvi,formula,hillshade,kmz,png,jpg,thin,resample</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CRS (empty: as the task has it)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file, if it is a raster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Thin the point cloud: metres between points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give up after (minutes)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A product {} cannot be exported as {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It can as: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A point cloud takes no formula, colours or hillshade.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a point cloud can be thinned.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server makes the file…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ExportDialog</name>
    <message>
        <source>Export “{}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the task has it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Calculate an index of the bands, such as NDVI</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to the map when it is done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CRS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No indices: {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>FilterBar</name>
    <message>
        <source>Search projects and tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words in the names of projects and tasks, nodes and tags</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose which tasks are shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Queued or Running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos Missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the Map Extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>My Projects Only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show All</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>GcpFile</name>
    <message>
        <source>Ground control point file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writes gcp_list.txt from surveyed points and where photos show them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>gcp,ground control,survey,markers,accuracy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surveyed points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field with the point's name (“name” if empty)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field with the height (metres; empty: the points have it themselves)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Observations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field with the point's name (“point” if empty)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field with the photo's name (“image” if empty)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field with the pixels from the left (“px” if empty)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field with the pixels from the top (“py” if empty)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder of the photos, to check names and pixels</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of observations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>observations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {} have no field “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Their fields are: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out, as no such point is in the layer: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out, as no such photo is in the folder: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out, as the pixels are outside of the photo: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points that no photo shows: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points in fewer than three photos: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Five points or more are better than these: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} points were written, found {} times in photos.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Groups</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ImportDialog</name>
    <message>
        <source>Import Task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The results of a task (all.zip) or a backup of one, as this panel or the web page has saved it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zip on &amp;disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zip archives</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task to Import</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is uploaded in the background; you can go on working</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zip on the &amp;web</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server fetches it itself, so it must be able to reach it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the task is put</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the task is called on the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ImportTask</name>
    <message>
        <source>Import task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a task of results that exist already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>upload,zip,backup,restore,external</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all.zip or backup of a task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address the server fetches such a zip from</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project (name or number)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto (GeoTIFF)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model (GeoTIFF)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model (GeoTIFF)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud (LAS or LAZ)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give either a zip, or an address, or finished products.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>InputPanel</name>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} among the photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground Control Points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground control points (*.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A table of points whose position is known, and where photos show them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground control points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A text file of points with known position, and where the photos show them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Ground control points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only what lies within this polygon is reconstructed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Selec&amp;ted features only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Limits the reconstruction to a polygon of the map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest side of a photo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest side at &amp;most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server makes the photos smaller: faster, with less detail.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Align with task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checked: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No photo lies within the boundary.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fits the results to those of an earlier task, to compare the two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The project has no earlier task of this place with a point cloud or DSM.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>JsonDialog</name>
    <message>
        <source>Open &amp;File…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not JSON yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON (*.json *.geojson)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit or open a file</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LayerController</name>
    <message>
        <source>Choose where files are downloaded to; now it is {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New 3D views show “{}” as terrain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>3D views show the points now. There are no heights.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>3D views show the points now. Set the terrain in each view.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder for Downloads</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LayerLoader</name>
    <message>
        <source>Load {} of {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ListProjects</name>
    <message>
        <source>List projects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a table of the projects on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>table,search,find</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only those with this text in the name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of projects</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ListTasks</name>
    <message>
        <source>List tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a layer of the footprints of tasks, with all that is known of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>footprint,extent,table,search,find,index</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project (name or number; empty: all)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only with the status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only made since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only made until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only with results in the extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of tasks</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Loading</name>
    <message>
        <source>Add it to the map, if it is a layer</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LoginFields</name>
    <message>
        <source>User name and password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QGIS authentication configuration</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None: only what is public</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How OrthoDock signs in to this server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As on the server's web page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept encrypted in QGIS's authentication store, never in the project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For accounts without a password, as of single sign-on: the token that the server's /api/token-auth/ or its administrator gives. Kept encrypted in QGIS's authentication store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An entry of QGIS's authentication store, which other connections may use too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Log in with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter it, or choose another way to log in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No entry of the authentication store is chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose one, or add one with the button beside the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For accounts without a password. WebODM's tokens are good for some hours; then a new one is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Was good until {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Good until {}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Lookup</name>
    <message>
        <source>Say which project: its name or its number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} projects called “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the number of the one you mean: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no project “{}” that this user can see.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The algorithm “List projects” shows which there are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say which task: its id, or its name and its project.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} tasks called “{}” in the project “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the id of the one you mean: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no task “{}” in the project “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The algorithm “List tasks” shows which there are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no task with the id “{}” that this user can see.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To find a task by its name, say its project too.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>MapMenu</name>
    <message>
        <source>Plant Health</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh Layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show what the task has made by now in its layers; their styles stay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prepare for 3D Views</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make the heights of the ground the terrain of this project, and have 3D map views draw the point cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download Folder…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server offers no formulas for this task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>NewTaskDialog</name>
    <message>
        <source>New Task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing n&amp;ode</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Further Inputs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close this window and upload the photos in the background</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the task is called on the server and in QGIS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A project on the server; type a name to make a new one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The machine that processes the photos; Automatic takes the least busy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whether the task can start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} in the queue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drone flights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flight of {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add the photos of one flight.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are too few photos to start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name a project to put the task in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something is wrong in “Further Inputs”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking the inputs…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready. No processing node is online: the task will have to wait.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ready to start.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionDelegate</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionEditors</name>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not plain text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is too large for an option.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionModel</name>
    <message>
        <source>Option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface and terrain models</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>3D model</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area and georeferencing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos and cameras</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Large tasks and resources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the node's own: {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionPanel</name>
    <message>
        <source>Search options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show only options with these words in name or help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onl&amp;y changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide the options that are the node's own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set all options back to the node's own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Help on the option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an option to read what it does.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source>WebODM servers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log in with the stored login and look</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Result of the test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloads and uploads</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where results go. Those that are in another folder already stay there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fewer leave more of the line to others; more than four are seldom faster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>takes effect the next time a server is connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Transfers at a time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tell on the &amp;desktop when a task ends while QGIS is not in front</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} “{}”</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OrthoDockAlgorithm</name>
    <message>
        <source>drone,uav,photogrammetry,webodm,odm,opendronemap</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OrthoDockPanel</name>
    <message>
        <source>OrthoDock turns drone photos into maps on a WebODM server and puts them on the map here.

Connect to your server to begin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect to a Server…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server whose projects are shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add, edit, test or remove connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New Connection…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate Connection…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove Connection…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask the server once more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the login once more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing here matches the search and the filter.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OrthoDockPlugin</name>
    <message>
        <source>Show or hide the OrthoDock panel</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Overview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CRS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Public: everybody with the link</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Parts</name>
    <message>
        <source>Layers of “{}” need you to sign in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign In</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{}” cannot be drawn: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Layers of “{}” cannot be drawn: {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoFootprints</name>
    <message>
        <source>Photo footprints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes polygons of the ground in drone photos, and counts how they overlap.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>overlap,coverage,gsd,flight,ground</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flying height above ground (metres; empty: what the drone measured)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model (empty: the ground is flat)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Footprints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of footprints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground in any photo (m²)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground in {} or more photos (m²)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place of take-off (for a terrain model; empty: below the first photo)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Elevation of flat ground (metres; with photos of exact altitude)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field of view along the longer side (degrees; empty: as photos say)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cell size of the number of photos (metres; empty: a fitting one)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give only one of flying height, terrain model and elevation of the ground.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The terrain model has no CRS. Set it in the layer's properties.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The photos are too far apart for one map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take only those of one flight.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the photos can be placed on the ground.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first, {}, {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{:.2f} ha are in the photos, {:.0f} % of them in {} or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} photos do not say where their top points: they are turned along the track.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The median ground sampling distance is {:.1f} cm.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The median overlap with the next photo is {:.0f} %.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Height above ground (m)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground sampling distance (cm)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other photos that overlap it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Overlap with the next photo (%)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoInput</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder of photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose photos, or a folder of photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>has no GPS position</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoModel</name>
    <message>
        <source>Above the place of take-off; in brackets above sea level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Extra input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No GPS</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoPanel</name>
    <message>
        <source>Copy, far away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the photos make up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>S&amp;ubfolders</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Also take the photos in the folders below a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the selected files out of the list (Delete)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the map to the selected photos, or to all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop photos or folders of photos here.

The photos of one task should overlap by 60 % or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What may go wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos ({})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the photos… {} of {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click to select the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no photos in what you chose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>about {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} above take-off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GSD {} cm/pixel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A task needs at least {} photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fewer than {} photos seldom give a result.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files left out: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos without GPS position: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copies of other photos: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos that look blurred: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos far away from the others: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken as masks, because of “_mask” in the name: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Different cameras: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Different picture sizes: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blurred</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Far away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other size</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoPositions</name>
    <message>
        <source>Photo positions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes points of drone photos, with altitude, direction and camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos without a position</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the photos has a GPS position.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Altitude (m)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Height above take-off (m)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yaw (° from north)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pitch (°, -90 is down)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Roll (°)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Focal length (pixels)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Height (pixels)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoReadingAlgorithm</name>
    <message>
        <source>With its subfolders</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>photos,images,exif,xmp,gps,camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no photos here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is left out: it {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} more photos are left out.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PointCloud</name>
    <message>
        <source>Point cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloads the point cloud of a task as a layer that QGIS can draw.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>las,laz,ept,lidar,3d,download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LAZ or LAS file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud that QGIS can draw</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task “{}” has no point cloud.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Process it again without the options that leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Making it drawable…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The point cloud cannot be shown: {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PresetBox</name>
    <message>
        <source>A set of options that is kept on the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the options as a preset…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete this preset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None: the node's own values</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save Preset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name; one of your own presets is replaced</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete Preset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete “{}” from the server? Tasks that used it stay as they are.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ProcessImages</name>
    <message>
        <source>Process images</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processes drone photos on a WebODM server into maps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>photos,orthophoto,mosaic,dsm,dtm,point cloud,upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terrain model (DTM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LAZ files (*.laz)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task {} is done, but its {} cannot be had: {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ProjectCommands</name>
    <message>
        <source>New Project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the new project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take “{}” off your list? It is somebody else's and stays with its owner.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete the project “{}” with its {} tasks, all their photos and results, from the server? This cannot be undone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete the empty project “{}” from the server?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete Project</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>RemoveProject</name>
    <message>
        <source>Remove project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deletes a project with all its tasks. There is no way back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no project {} that this user can see.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The algorithm “List projects” shows which there are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The project “{}” is gone, with {} tasks.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>RemoveTask</name>
    <message>
        <source>Remove task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deletes a task with its photos and results. There is no way back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no task with the id “{}” in project {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The algorithm “List tasks” shows ids and numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task “{}” is gone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server has not removed the task yet.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>RestartDialog</name>
    <message>
        <source>Restart “{}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was done before this stage is kept, which saves time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asking the server for the options…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Options in bold differ from the processing node's own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No node tells its options: the task runs with those it had.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>RestartTask</name>
    <message>
        <source>Restart task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processes a task again, with other options if you like.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>rerun,again,repeat,options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stage to begin with (empty: the first)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ServerAlgorithm</name>
    <message>
        <source>Connection (empty: the one the panel uses)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project (name or number; not needed with the id of a task)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task (name or id)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the project number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A name is not enough here: there is no way back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task id</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ServerState</name>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connected without login</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed in as {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ShippedModel</name>
    <message>
        <source>How high trees, crops and buildings stand above the ground: the surface model of a task minus its terrain model, in metres. The task must have been processed with both.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A server saved in the OrthoDock panel, by name. Empty: the one the panel uses; without a desktop, the one in the environment variable ORTHODOCK_URL, if that is set.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By name or number. Not needed when the task is given by its id.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Metres above the ground.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By its id, or by its name within the project.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Canopy height</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connection (empty: the one the panel uses)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project (name or number; not needed with the id of a task)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task (name or id)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What has been built up or dug away between two flights over one site: the surface model of the later task minus that of the earlier one, in metres. Where heights of the two flights are off as a whole, so is the difference: ground control points in both help.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The later task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dsm.tif compares everything that stands there, dtm.tif the ground alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The earlier task: by its id, or by its name within the project.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By name or number. Not needed when the tasks are given by their ids.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Metres; positive where it is higher now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change between two tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task after (name or id)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is compared: dsm.tif or dtm.tif</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task before (name or id)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project of both (name or number; not needed with the ids of tasks)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change of height</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processes the photos of one flight on a WebODM server into an orthophoto, a surface model and its hillshade, and puts all three on the map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The surface model, lit from the north-west.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By the names the processing node gives them; they are checked before anything is sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The photos of one flight. They should overlap by 60 % or more and carry GPS positions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Heights of everything that stands on the ground, in metres.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GeoTIFF in the projected CRS the server chose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The project the task is put in, by name or number. A name that does not exist yet makes a new project.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos to maps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hillshade</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing options as JSON, such as {"dem-resolution": 5}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder of photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surface model (DSM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orthophoto</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project (name or number; made if there is none of that name)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Styling</name>
    <message>
        <source>Formula over the orthophoto's bands, such as NDVI</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order of the bands, such as RGN (empty: the server's guess)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colour map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value at the low end of the colour map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value at the high end of the colour map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hillshade: vertical exaggeration</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give both ends of the colour map, or none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The low end of the colour map must be below the high end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A formula is for the orthophoto alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A hillshade is for surface and terrain models alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The orthophoto of this task has no formula “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server has no colour map “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are: {}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskActions</name>
    <message>
        <source>Download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New Task…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose photos and have them processed on the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New Task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to Map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put everything this task has made on the map; the arrow offers single layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop the task; it can be restarted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Process the photos once more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete the task, its photos and results from the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask the server for projects and tasks (F5)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restart With…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Process the photos once more with other options, or from a later stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to Project…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put into another one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy it with its results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let everybody who has the link see the task, without a login</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy Link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the address of its web page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Have a product converted: format, CRS, index such as NDVI</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save Backup…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the whole task, photos too, in a zip that can be imported again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open in Browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the web page of this</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New Project…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make a folder for tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import Task…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring a task that was made elsewhere here: a zip from disk or the web</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate Project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the project with all its tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete Project…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete the project with all its tasks from the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume Upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send the photos that are still missing, and start the task</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskColumns</name>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} h {:02d}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskCommands</name>
    <message>
        <source>Remove Task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to Project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the selected tasks ({}) to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no other project to move it to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save Backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save Console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete “{}” with its photos and results from the server? This cannot be undone. Layers from downloaded files stay.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>– and {} more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete {} tasks with {} photos and all their results from the server?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be undone. Layers from downloaded files stay.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskInfo</name>
    <message>
        <source>Task info</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tells status, progress, assets and more of a task.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>status,progress,assets,state</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Why it failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assets, separated by commas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing options as JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When it was made (ISO 8601)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CRS of its results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Extent: west, east, south, north [EPSG:4326]</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Progress in percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seconds it was processed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Megabytes on the server</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskMaking</name>
    <message>
        <source>{} is left out: it {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no photos here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose photos, or a folder that has photos directly in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the photos has a GPS position; the task will probably fail.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskMakingAlgorithm</name>
    <message>
        <source>Task name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Project (name or number; made if there is none of that name)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ground control points (gcp_list.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boundary as GeoJSON, from the algorithm “Boundary”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task to go on with (id), instead of a new one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task {} has started.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uploading {} photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task {} has been made. Should this run break off, go on with {}={}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uploading what is missing of task {}…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The photos of task {} are not all on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is missing is known only to the QGIS profile that began the upload: go on there, or make a new task.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskOptions</name>
    <message>
        <source>Processing options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Option</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing options as JSON, such as {"dsm": true}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preset of the server (the options above go before its own)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processing node (name or number; empty: the server chooses)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The option “{}” is “{}” in the table and “{}” in the JSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give it once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server has no preset “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no processing node “{}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value “{}” has no option in front.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing options are not JSON: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The processing options must look like {"dsm": true, "pc-quality": "high"}.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskStatus</name>
    <message>
        <source>Busy…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restarting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resizing photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compacting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Upload interrupted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending to node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{}, {} left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} of {} files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} a second</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskTreeModel</name>
    <message>
        <source>Project {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tasks: {} of {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tasks: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Photos: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Created {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TaskTreeView</name>
    <message>
        <source>Projects and tasks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Usual Columns</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Thumbnails</name>
    <message>
        <source>Fetch thumbnails for {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>UploadController</name>
    <message>
        <source>Cancel Upload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop the upload of the photos of “{}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What has arrived can stay on the server for three days, to go on with later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop and Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go On</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave Out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give Up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the task and what has arrived of it from the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The upload of “{}” is not complete: {}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The upload of “{}” failed</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Values</name>
    <message>
        <source>The CRS “{}” has no EPSG number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server knows a CRS by that alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing can be written to {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing can be written to {}: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The layer cannot be written: {}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>WaitForTask</name>
    <message>
        <source>Wait for task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waits until a task is completed, and shows its console meanwhile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>watch,progress,console,poll</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assets it has made</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Watch</name>
    <message>
        <source>Give up after (minutes; empty: never)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When cancelled here, cancel the task on the server too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for task {}…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task {} goes on on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The task {} is being cancelled on the server.</source>
        <translation type="unfinished" />
    </message>
</context></TS>
