<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Advice</name>
    <message>
        <source>Nothing was changed. The file may have been moved or renamed, or lie on a stick that is not plugged in.</source>
        <translation>No se cambió nada. Puede que el archivo se haya movido o renombrado, o que esté en una memoria que no está conectada.</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the file to a folder of your own and open the copy.</source>
        <translation>No se cambió nada. Copie el archivo a una carpeta propia y abra la copia.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing was changed. Fetch the file again from where it came.</source>
        <translation>No se cambió nada. Vuelva a obtener el archivo de donde vino.</translation>
    </message>
    <message>
        <source>Open a pack, an answer or a project, or save the table as CSV in the program that it comes from and open that file.</source>
        <translation>Abra un paquete, una respuesta o un proyecto, o guarde la tabla como CSV en el programa del que viene y abra ese archivo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that the file was made for this table.</source>
        <translation>No se cambió nada. Compruebe que el archivo se hizo para esta tabla.</translation>
    </message>
    <message>
        <source>Nothing was changed. Work on a part of it at a time.</source>
        <translation>No se cambió nada. Trabaje con una parte cada vez.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and open a copy of the project if you have saved one.</source>
        <translation>Deje el archivo como está y abra una copia del proyecto si guardó alguna.</translation>
    </message>
    <message>
        <source>Type the passphrase again; upper and lower case differ. If it is lost, the recovery sheet brings the key back.</source>
        <translation>Escriba otra vez la frase de contraseña; las mayúsculas y minúsculas cuentan. Si la perdió, la hoja de recuperación devuelve la clave.</translation>
    </message>
    <message>
        <source>Change its passphrase instead, or work with another profile.</source>
        <translation>Cambie su frase de contraseña o trabaje con otro perfil.</translation>
    </message>
    <message>
        <source>Nothing more was written. Keep the folder as it is and go back to a copy of it.</source>
        <translation>No se escribió nada más. Deje la carpeta como está y vuelva a una copia de ella.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with the version of Gleaner that it was made with, or a newer one.</source>
        <translation>No se cambió nada. Ábralo con la versión de Gleaner con la que se hizo o con una más nueva.</translation>
    </message>
    <message>
        <source>Nothing of the file was used, and your own work is untouched. It may have been cut off or altered on its way: ask for it again.</source>
        <translation>No se usó nada del archivo y su trabajo sigue intacto. Puede que se haya cortado o alterado por el camino: pídalo otra vez.</translation>
    </message>
    <message>
        <source>Nothing of the file was used, and your own work is untouched. Ask the city, in another way than the one the file came by, whether it is theirs.</source>
        <translation>No se usó nada del archivo y su trabajo sigue intacto. Pregunte a la ciudad, por un medio distinto de aquel por el que llegó el archivo, si es suyo.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open …</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Cerrar el proyecto</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Export the table as it came …</source>
        <translation>Exportar la tabla tal como vino…</translation>
    </message>
    <message>
        <source>Export the table as plain CSV …</source>
        <translation>Exportar la tabla como CSV simple…</translation>
    </message>
    <message>
        <source>Save the steps as a recipe …</source>
        <translation>Guardar los pasos como receta…</translation>
    </message>
    <message>
        <source>Apply a recipe …</source>
        <translation>Aplicar una receta…</translation>
    </message>
    <message>
        <source>Who signed this pack</source>
        <translation>Quién firmó este paquete</translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation>Aviso de uso de datos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copiar celdas</translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation>Editar esta celda</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Go to a row …</source>
        <translation>Ir a una fila…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>City desk</source>
        <translation>Mesa de la ciudad</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Filter rows by text</source>
        <translation>Filtrar filas por texto</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Mostrar todas las filas</translation>
    </message>
    <message>
        <source>Sort the view: smallest first</source>
        <translation>Ordenar la vista: de menor a mayor</translation>
    </message>
    <message>
        <source>Sort the view: largest first</source>
        <translation>Ordenar la vista: de mayor a menor</translation>
    </message>
    <message>
        <source>Sort the view as in the file</source>
        <translation>Ordenar la vista como en el archivo</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Colores del escritorio</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Facet of this column</source>
        <translation>Faceta de esta columna</translation>
    </message>
    <message>
        <source>Show only rows with this value</source>
        <translation>Mostrar solo las filas con este valor</translation>
    </message>
    <message>
        <source>Find similar values …</source>
        <translation>Buscar valores parecidos…</translation>
    </message>
    <message>
        <source>Trim whitespace …</source>
        <translation>Quitar espacios de los extremos…</translation>
    </message>
    <message>
        <source>Collapse whitespace …</source>
        <translation>Unificar espacios repetidos…</translation>
    </message>
    <message>
        <source>Change case …</source>
        <translation>Cambiar mayúsculas y minúsculas…</translation>
    </message>
    <message>
        <source>Replace text …</source>
        <translation>Reemplazar texto…</translation>
    </message>
    <message>
        <source>Change values …</source>
        <translation>Cambiar valores…</translation>
    </message>
    <message>
        <source>Remove the rows shown …</source>
        <translation>Eliminar las filas mostradas…</translation>
    </message>
    <message>
        <source>Remove the selected rows</source>
        <translation>Eliminar las filas seleccionadas</translation>
    </message>
    <message>
        <source>Chart of this column</source>
        <translation>Gráfico de esta columna</translation>
    </message>
    <message>
        <source>Menu of this column</source>
        <translation>Menú de esta columna</translation>
    </message>
    <message>
        <source>Ask a question about this cell …</source>
        <translation>Hacer una pregunta sobre esta celda…</translation>
    </message>
    <message>
        <source>Comment on this cell …</source>
        <translation>Comentar esta celda…</translation>
    </message>
    <message>
        <source>Add a link as evidence …</source>
        <translation>Añadir un enlace como prueba…</translation>
    </message>
    <message>
        <source>I can&apos;t tell about this cell</source>
        <translation>No puedo decidir sobre esta celda</translation>
    </message>
    <message>
        <source>Hand in your work …</source>
        <translation>Entregar su trabajo…</translation>
    </message>
    <message>
        <source>Open an answer from the city …</source>
        <translation>Abrir una respuesta de la ciudad…</translation>
    </message>
    <message>
        <source>Open or create a registry …</source>
        <translation>Abrir o crear un registro…</translation>
    </message>
    <message>
        <source>Find a command …</source>
        <translation>Buscar un comando…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>What this program stores</source>
        <translation>Qué guarda este programa</translation>
    </message>
    <message>
        <source>About Gleaner</source>
        <translation>Acerca de Gleaner</translation>
    </message>
    <message>
        <source>Export as an Excel workbook …</source>
        <translation>Exportar como libro de Excel …</translation>
    </message>
    <message>
        <source>Export as JSON Lines …</source>
        <translation>Exportar como JSON Lines …</translation>
    </message>
    <message>
        <source>Export as GeoJSON …</source>
        <translation>Exportar como GeoJSON …</translation>
    </message>
    <message>
        <source>Export as a SQLite database …</source>
        <translation>Exportar como base de datos SQLite …</translation>
    </message>
    <message>
        <source>Copy cells with column names</source>
        <translation>Copiar las celdas con los nombres de las columnas</translation>
    </message>
    <message>
        <source>Copy cells as CSV</source>
        <translation>Copiar las celdas como CSV</translation>
    </message>
    <message>
        <source>Copy cells as CSV with column names</source>
        <translation>Copiar las celdas como CSV con los nombres de las columnas</translation>
    </message>
    <message>
        <source>Select this row</source>
        <translation>Seleccionar esta fila</translation>
    </message>
    <message>
        <source>Select this column</source>
        <translation>Seleccionar esta columna</translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation>Seleccionar todas las celdas</translation>
    </message>
    <message>
        <source>Read the whole cell</source>
        <translation>Leer la celda entera</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Columnas …</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Ocultar esta columna</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Mostrar todas las columnas</translation>
    </message>
    <message>
        <source>Keep this column in sight, or let it scroll</source>
        <translation>Dejar esta columna a la vista, o que se desplace</translation>
    </message>
    <message>
        <source>Move this column back</source>
        <translation>Mover esta columna hacia atrás</translation>
    </message>
    <message>
        <source>Move this column forward</source>
        <translation>Mover esta columna hacia delante</translation>
    </message>
    <message>
        <source>Make this column narrower</source>
        <translation>Estrechar esta columna</translation>
    </message>
    <message>
        <source>Make this column wider</source>
        <translation>Ensanchar esta columna</translation>
    </message>
    <message>
        <source>Fit the width of this column</source>
        <translation>Ajustar el ancho de esta columna</translation>
    </message>
    <message>
        <source>Fit the widths of all columns</source>
        <translation>Ajustar el ancho de todas las columnas</translation>
    </message>
    <message>
        <source>What was noticed in the file …</source>
        <translation>Lo que se observó en el archivo …</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong inside the program: %1. Your work up to the last step is safe.</source>
        <translation>Algo falló dentro del programa: %1. Su trabajo está a salvo hasta el último paso.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation>No se puede leer el archivo %1: %2.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written: %2. Nothing was changed; choose another folder.</source>
        <translation>No se puede escribir el archivo %1: %2. No se cambió nada; elija otra carpeta.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not written. Nothing was changed; free some space and try again.</source>
        <translation>El disco está lleno, por eso no se escribió %1. No se cambió nada; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file %1 exists already. It was not touched.</source>
        <translation>El archivo %1 ya existe. No se tocó.</translation>
    </message>
    <message>
        <source>The file %1 is empty, so there is nothing to open.</source>
        <translation>El archivo %1 está vacío: no hay nada que abrir.</translation>
    </message>
    <message>
        <source>The file %1 is not a text table: %2. The file was not changed.</source>
        <translation>El archivo %1 no es una tabla de texto: %2. El archivo no se cambió.</translation>
    </message>
    <message>
        <source>Gleaner does not know what kind of file %1 is.</source>
        <translation>Gleaner no sabe qué tipo de archivo es %1.</translation>
    </message>
    <message>
        <source>There is no table named %1 here.</source>
        <translation>Aquí no hay ninguna tabla llamada %1.</translation>
    </message>
    <message>
        <source>The file holds several tables; name one of %1.</source>
        <translation>El archivo contiene varias tablas; indique una de %1.</translation>
    </message>
    <message>
        <source>There is no column %1.</source>
        <translation>No existe la columna %1.</translation>
    </message>
    <message>
        <source>There is no row %1.</source>
        <translation>No existe la fila %1.</translation>
    </message>
    <message>
        <source>%1 is not usable: %2.</source>
        <translation>%1 no se puede usar: %2.</translation>
    </message>
    <message>
        <source>The operation %1 is not known to this version.</source>
        <translation>Esta versión no conoce la operación %1.</translation>
    </message>
    <message>
        <source>The table has changed since the preview. Look at the preview again, then apply.</source>
        <translation>La tabla ha cambiado desde la vista previa. Mire de nuevo la vista previa y después aplique.</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2.</source>
        <translation>%1 es demasiado grande: como máximo %2.</translation>
    </message>
    <message>
        <source>The cell in row %1, column %2 no longer holds the value that was seen. Nothing was changed.</source>
        <translation>La celda de la fila %1, columna %2 ya no tiene el valor que se vio. No se cambió nada.</translation>
    </message>
    <message>
        <source>The value %1 no longer occurs, so this merge does not fit the table. Nothing was changed.</source>
        <translation>El valor %1 ya no aparece, por eso esta unión no corresponde a la tabla. No se cambió nada.</translation>
    </message>
    <message>
        <source>The search pattern is not a valid regular expression: %1.</source>
        <translation>El patrón de búsqueda no es una expresión regular válida: %1.</translation>
    </message>
    <message>
        <source>The search pattern takes too long on the value %1. Nothing was changed; make the pattern simpler.</source>
        <translation>El patrón de búsqueda tarda demasiado con el valor %1. No se cambió nada; simplifique el patrón.</translation>
    </message>
    <message>
        <source>The file can be read in two ways (%1 and %2). Choose one.</source>
        <translation>El archivo se puede leer de dos maneras (%1 y %2). Elija una.</translation>
    </message>
    <message>
        <source>Byte %1 does not fit the encoding %2.</source>
        <translation>El byte %1 no corresponde a la codificación %2.</translation>
    </message>
    <message>
        <source>The value %1 can&apos;t be written in %2. Nothing was written; write the whole file as UTF-8 or change the value.</source>
        <translation>El valor %1 no se puede escribir en %2. No se escribió nada; escriba todo el archivo en UTF-8 o cambie el valor.</translation>
    </message>
    <message>
        <source>There is no step to undo.</source>
        <translation>No hay ningún paso que deshacer.</translation>
    </message>
    <message>
        <source>There is no step to redo.</source>
        <translation>No hay ningún paso que rehacer.</translation>
    </message>
    <message>
        <source>The recipe can&apos;t be used: %1.</source>
        <translation>La receta no se puede usar: %1.</translation>
    </message>
    <message>
        <source>The file %1 is not a Gleaner project.</source>
        <translation>El archivo %1 no es un proyecto de Gleaner.</translation>
    </message>
    <message>
        <source>The project %1 was made by a newer version of Gleaner (format %2, this one reads up to %3). It was not changed; open it with the newer version.</source>
        <translation>El proyecto %1 se hizo con una versión más nueva de Gleaner (formato %2; esta lee hasta el %3). No se cambió; ábralo con la versión más nueva.</translation>
    </message>
    <message>
        <source>The project %1 is damaged: %2. It was not changed.</source>
        <translation>El proyecto %1 está dañado: %2. No se cambió.</translation>
    </message>
    <message>
        <source>The project is open read-only (%1), so this was not done. Save a copy to work on it.</source>
        <translation>El proyecto está abierto solo para lectura (%1), por eso no se hizo. Guarde una copia para trabajar en ella.</translation>
    </message>
    <message>
        <source>This project was not opened from a city&apos;s pack, so there is nobody to hand it in to. You can clean, chart and export it.</source>
        <translation>Este proyecto no se abrió desde el paquete de una ciudad, así que no hay a quién entregarlo. Puede limpiarlo, hacer gráficos y exportarlo.</translation>
    </message>
    <message>
        <source>There is no change and no note yet, so there is nothing to hand in.</source>
        <translation>Todavía no hay cambios ni notas: no hay nada que entregar.</translation>
    </message>
    <message>
        <source>The data-use notice has not been accepted yet. Read it first; nothing was written.</source>
        <translation>Aún no se ha aceptado el aviso de uso de datos. Léalo primero; no se escribió nada.</translation>
    </message>
    <message>
        <source>This city&apos;s key is new here. Compare the anchor %1 with the city&apos;s card, then trust it.</source>
        <translation>La clave de esta ciudad es nueva aquí. Compare el número %1 con la tarjeta de la ciudad y después confíe en ella.</translation>
    </message>
    <message>
        <source>There is no key on this laptop yet. Make one first.</source>
        <translation>Todavía no hay una clave en este equipo. Cree una primero.</translation>
    </message>
    <message>
        <source>There is already a key here. It was not replaced.</source>
        <translation>Aquí ya hay una clave. No se reemplazó.</translation>
    </message>
    <message>
        <source>The key is protected by a passphrase and none was given.</source>
        <translation>La clave está protegida con una frase de contraseña y no se dio ninguna.</translation>
    </message>
    <message>
        <source>The key could not be opened: the passphrase is wrong or the key file is damaged. Nothing was changed.</source>
        <translation>No se pudo abrir la clave: la frase de contraseña es incorrecta o el archivo está dañado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Line %1 of the recovery sheet does not fit its check digits. Look at that line again.</source>
        <translation>La línea %1 de la hoja de recuperación no corresponde a sus dígitos de control. Revise esa línea.</translation>
    </message>
    <message>
        <source>“%1” is not a word of the recovery sheet.</source>
        <translation>«%1» no es una palabra de la hoja de recuperación.</translation>
    </message>
    <message>
        <source>The recovery sheet does not add up. Look for a swapped or missing word.</source>
        <translation>La hoja de recuperación no cuadra. Busque una palabra cambiada de lugar o que falte.</translation>
    </message>
    <message>
        <source>The folder %1 holds no city registry.</source>
        <translation>La carpeta %1 no contiene el registro de una ciudad.</translation>
    </message>
    <message>
        <source>The folder %1 is already a city registry. It was not touched.</source>
        <translation>La carpeta %1 ya es el registro de una ciudad. No se tocó.</translation>
    </message>
    <message>
        <source>The registry %1 was made by a newer version of Gleaner. It was not changed.</source>
        <translation>El registro %1 se hizo con una versión más nueva de Gleaner. No se cambió.</translation>
    </message>
    <message>
        <source>The registry is damaged: %1. Nothing was changed.</source>
        <translation>El registro está dañado: %1. No se cambió nada.</translation>
    </message>
    <message>
        <source>The decision log was altered at entry %1.</source>
        <translation>El libro de decisiones fue alterado en la entrada %1.</translation>
    </message>
    <message>
        <source>Somebody decided this a moment ago. The list was loaded again.</source>
        <translation>Alguien decidió esto hace un momento. La lista se cargó de nuevo.</translation>
    </message>
    <message>
        <source>The decisions file can&apos;t be used: %1. Nothing was decided.</source>
        <translation>El archivo de decisiones no se puede usar: %1. No se decidió nada.</translation>
    </message>
    <message>
        <source>No accepted change waits for a release.</source>
        <translation>Ningún cambio aceptado espera una publicación.</translation>
    </message>
    <message>
        <source>This registry has no pack %1.</source>
        <translation>Este registro no tiene el paquete %1.</translation>
    </message>
    <message>
        <source>The pack %1 exists already; publish its next version instead.</source>
        <translation>El paquete %1 ya existe; publique su versión siguiente.</translation>
    </message>
    <message>
        <source>The key columns don&apos;t name each row: %1 occurs twice.</source>
        <translation>Las columnas clave no identifican cada fila: %1 aparece dos veces.</translation>
    </message>
    <message>
        <source>The data-use notice can&apos;t be used: %1.</source>
        <translation>El aviso de uso de datos no se puede usar: %1.</translation>
    </message>
    <message>
        <source>The pack policy can&apos;t be used: %1.</source>
        <translation>La política del paquete no se puede usar: %1.</translation>
    </message>
    <message>
        <source>This receipt answers a contribution that was not made here. It was kept; nothing else was changed.</source>
        <translation>Este recibo responde a una contribución que no se hizo aquí. Se conservó; no se cambió nada más.</translation>
    </message>
    <message>
        <source>The entry name %1 is not allowed.</source>
        <translation>El nombre de entrada %1 no está permitido.</translation>
    </message>
    <message>
        <source>The entry %1 is a file and a folder at once.</source>
        <translation>La entrada %1 es archivo y carpeta a la vez.</translation>
    </message>
    <message>
        <source>The entry %1 occurs twice.</source>
        <translation>La entrada %1 aparece dos veces.</translation>
    </message>
    <message>
        <source>The entry %1 carries file attributes.</source>
        <translation>La entrada %1 lleva atributos de archivo.</translation>
    </message>
    <message>
        <source>The entry %1 is encrypted or carries flags.</source>
        <translation>La entrada %1 está cifrada o lleva indicadores.</translation>
    </message>
    <message>
        <source>The entry %1 is compressed in a way that is not allowed.</source>
        <translation>La entrada %1 está comprimida de una forma no permitida.</translation>
    </message>
    <message>
        <source>The entry %1 carries an extra field.</source>
        <translation>La entrada %1 lleva un campo adicional.</translation>
    </message>
    <message>
        <source>The archive carries a comment.</source>
        <translation>El archivo comprimido lleva un comentario.</translation>
    </message>
    <message>
        <source>The archive holds bytes at %1 that belong to no entry, or is cut off.</source>
        <translation>El archivo comprimido tiene en %1 bytes que no pertenecen a ninguna entrada, o está cortado.</translation>
    </message>
    <message>
        <source>The two headers of entry %1 differ.</source>
        <translation>Los dos encabezados de la entrada %1 difieren.</translation>
    </message>
    <message>
        <source>The archive&apos;s count of entries is wrong.</source>
        <translation>El número de entradas del archivo comprimido es incorrecto.</translation>
    </message>
    <message>
        <source>The archive is not in canonical form.</source>
        <translation>El archivo comprimido no está en forma canónica.</translation>
    </message>
    <message>
        <source>The entry %1 is not as long as it says.</source>
        <translation>La entrada %1 no tiene la longitud que declara.</translation>
    </message>
    <message>
        <source>The entry %1 fails its checksum.</source>
        <translation>La entrada %1 no supera su suma de control.</translation>
    </message>
    <message>
        <source>The entry %1 unpacks to far more than it should.</source>
        <translation>La entrada %1 se descomprime en mucho más de lo que debería.</translation>
    </message>
    <message>
        <source>The limit “%1” is passed.</source>
        <translation>Se supera el límite «%1».</translation>
    </message>
    <message>
        <source>This is not a Gleaner bundle: %1.</source>
        <translation>Esto no es un archivo firmado de Gleaner: %1.</translation>
    </message>
    <message>
        <source>The bundle is of a format that this version does not read (%1).</source>
        <translation>El archivo tiene un formato que esta versión no lee (%1).</translation>
    </message>
    <message>
        <source>The signature file %1 is malformed.</source>
        <translation>El archivo de firma %1 está mal formado.</translation>
    </message>
    <message>
        <source>The signature file %1 is of the legacy kind, which is not safe.</source>
        <translation>El archivo de firma %1 es del tipo antiguo, que no es seguro.</translation>
    </message>
    <message>
        <source>The signature %1 does not fit the content: the file was altered after it was signed.</source>
        <translation>La firma %1 no corresponde al contenido: el archivo se alteró después de firmarse.</translation>
    </message>
    <message>
        <source>The signature %1 names another key than the one that made it.</source>
        <translation>La firma %1 nombra una clave distinta de la que la hizo.</translation>
    </message>
    <message>
        <source>The signature %1 claims something else than the content says (%2).</source>
        <translation>La firma %1 afirma algo distinto de lo que dice el contenido (%2).</translation>
    </message>
    <message>
        <source>The signature %1 was made for another purpose.</source>
        <translation>La firma %1 se hizo para otro fin.</translation>
    </message>
    <message>
        <source>The signer %1 left only one of two signatures.</source>
        <translation>El firmante %1 dejó solo una de las dos firmas.</translation>
    </message>
    <message>
        <source>The key %1 was revoked.</source>
        <translation>La clave %1 fue revocada.</translation>
    </message>
    <message>
        <source>The signer %1 is not allowed to sign this.</source>
        <translation>El firmante %1 no está autorizado a firmar esto.</translation>
    </message>
    <message>
        <source>Too few of the city&apos;s keys signed this.</source>
        <translation>Lo firmaron muy pocas claves de la ciudad.</translation>
    </message>
    <message>
        <source>One key is used by two signers.</source>
        <translation>Dos firmantes usan una misma clave.</translation>
    </message>
    <message>
        <source>The file is not signed. It opens for reading only.</source>
        <translation>El archivo no está firmado. Solo se abre para lectura.</translation>
    </message>
    <message>
        <source>The city&apos;s list of keys does not continue the one before it.</source>
        <translation>La lista de claves de la ciudad no continúa la anterior.</translation>
    </message>
    <message>
        <source>The city&apos;s list of keys contradicts the one known here.</source>
        <translation>La lista de claves de la ciudad contradice la que se conoce aquí.</translation>
    </message>
    <message>
        <source>The city&apos;s list of keys had expired on the day of signing.</source>
        <translation>La lista de claves de la ciudad había caducado el día de la firma.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>%1 no es JSON válido.</translation>
    </message>
    <message>
        <source>%1 is not in canonical form.</source>
        <translation>%1 no está en forma canónica.</translation>
    </message>
    <message>
        <source>%1 is not a valid table: %2.</source>
        <translation>%1 no es una tabla válida: %2.</translation>
    </message>
    <message>
        <source>%1 does not fit its schema: %2.</source>
        <translation>%1 no corresponde a su esquema: %2.</translation>
    </message>
    <message>
        <source>The description refers to something outside the bundle (%1).</source>
        <translation>La descripción se refiere a algo fuera del archivo (%1).</translation>
    </message>
    <message>
        <source>The list of files does not match the content (%1).</source>
        <translation>La lista de archivos no corresponde al contenido (%1).</translation>
    </message>
    <message>
        <source>The file %1 is not the one that the description names.</source>
        <translation>El archivo %1 no es el que nombra la descripción.</translation>
    </message>
    <message>
        <source>The description of %1 is not the known one.</source>
        <translation>La descripción de %1 no es la conocida.</translation>
    </message>
    <message>
        <source>The bundle carries a field that does not belong there (%1).</source>
        <translation>El archivo lleva un campo que no corresponde (%1).</translation>
    </message>
    <message>
        <source>The bundle holds an archive inside an archive.</source>
        <translation>El archivo contiene un comprimido dentro de otro.</translation>
    </message>
    <message>
        <source>A text holds markup that is not allowed (%1).</source>
        <translation>Un texto contiene marcado no permitido (%1).</translation>
    </message>
    <message>
        <source>This file is a copy made for spreadsheets. Use the original.</source>
        <translation>Este archivo es una copia hecha para hojas de cálculo. Use el original.</translation>
    </message>
    <message>
        <source>The item %1 does not match its own content.</source>
        <translation>El elemento %1 no corresponde a su propio contenido.</translation>
    </message>
    <message>
        <source>The contribution is made on a pack that is not known here (%1). It was set aside.</source>
        <translation>La contribución se hizo sobre un paquete que no se conoce aquí (%1). Se apartó.</translation>
    </message>
    <message>
        <source>The recipe reads the table in another way than the pack says.</source>
        <translation>La receta lee la tabla de otra manera que la que indica el paquete.</translation>
    </message>
    <message>
        <source>The change %1 starts from a value that the pack does not hold.</source>
        <translation>El cambio %1 parte de un valor que el paquete no contiene.</translation>
    </message>
    <message>
        <source>The changes of table %1 do not lead to the stated result.</source>
        <translation>Los cambios de la tabla %1 no llevan al resultado declarado.</translation>
    </message>
    <message>
        <source>The rule of step %1 does not give the changes that it stands for.</source>
        <translation>La regla del paso %1 no produce los cambios que representa.</translation>
    </message>
    <message>
        <source>Two changes of one contribution hit the same place (%1).</source>
        <translation>Dos cambios de una misma contribución tocan el mismo lugar (%1).</translation>
    </message>
    <message>
        <source>Nobody decides on their own work.</source>
        <translation>Nadie decide sobre su propio trabajo.</translation>
    </message>
    <message>
        <source>The totals of the receipt do not add up.</source>
        <translation>Los totales del recibo no cuadran.</translation>
    </message>
    <message>
        <source>The receipt does not answer each item exactly once (%1).</source>
        <translation>El recibo no responde a cada elemento exactamente una vez (%1).</translation>
    </message>
    <message>
        <source>The chart uses something that is not supported (%1).</source>
        <translation>El gráfico usa algo que no se admite (%1).</translation>
    </message>
    <message>
        <source>The groups of this chart are too small to publish, so it stays on this laptop.</source>
        <translation>Los grupos de este gráfico son demasiado pequeños para publicarse, por eso se queda en este equipo.</translation>
    </message>
    <message>
        <source>The file mixes line ends: %1.</source>
        <translation>El archivo mezcla finales de línea: %1.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read as %2: %3. The file was not changed.</source>
        <translation>El archivo %1 no se puede leer como %2: %3. El archivo no se cambió.</translation>
    </message>
    <message>
        <source>The file %1 holds several tables. Name one of: %2.</source>
        <translation>El archivo %1 contiene varias tablas. Nombre una de estas: %2.</translation>
    </message>
    <message>
        <source>The file %1 holds no table %2. It holds: %3.</source>
        <translation>El archivo %1 no contiene ninguna tabla %2. Contiene: %3.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8 as its format asks for; it was read as %1.</source>
        <translation>El archivo no está en UTF-8 como pide su formato; se leyó como %1.</translation>
    </message>
    <message>
        <source>The file %1 is packed with %2, which Gleaner does not open. Unpack it first, then open what is inside.</source>
        <translation>El archivo %1 está comprimido con %2, que Gleaner no abre. Descomprímalo primero y abra lo que contiene.</translation>
    </message>
    <message>
        <source>The file %1 holds something packed inside something packed (%2). Unpack it first, then open what is inside.</source>
        <translation>El archivo %1 contiene algo comprimido dentro de algo comprimido (%2). Descomprímalo primero y abra lo que contiene.</translation>
    </message>
    <message>
        <source>The file %1 unpacks to more than %2, so it was not opened.</source>
        <translation>El archivo %1 ocupa descomprimido más de %2, así que no se abrió.</translation>
    </message>
    <message>
        <source>The file %1 is of the format %2, and this build of Gleaner was made without it.</source>
        <translation>El archivo %1 es del formato %2, y esta versión de Gleaner se compiló sin él.</translation>
    </message>
    <message>
        <source>The file %1 does not have the columns of %2: %3. Nothing was opened.</source>
        <translation>El archivo %1 no tiene las columnas de %2: %3. No se abrió nada.</translation>
    </message>
    <message>
        <source>The file shows some numbers with leading zeros (%1) that only their format adds. The numbers were read as stored.</source>
        <translation>El archivo muestra algunos números con ceros a la izquierda (%1) que solo añade su formato. Los números se leyeron como están guardados.</translation>
    </message>
    <message>
        <source>Another program changed the file %1 while it was being read, so it was not taken in. Nothing was changed; open it again.</source>
        <translation>Otro programa cambió el archivo %1 mientras se leía, así que no se ha incorporado. No se ha cambiado nada; ábralo de nuevo.</translation>
    </message>
    <message>
        <source>The project %1 refers to the table file %2, which is not where it was. Your steps are safe in the project; find the file to go on.</source>
        <translation>El proyecto %1 remite al archivo de tabla %2, que ya no está donde estaba. Sus pasos están a salvo en el proyecto; busque el archivo para continuar.</translation>
    </message>
    <message>
        <source>The table file %2 is not as it was when the project %1 was made: %3. Your steps are safe in the project; bring the file back as it was to go on.</source>
        <translation>El archivo de tabla %2 ya no es como cuando se creó el proyecto %1: %3. Sus pasos están a salvo en el proyecto; restaure el archivo como estaba para continuar.</translation>
    </message>
    <message>
        <source>Replaying the recipe gives other changes; the changes count. Cells: %1.</source>
        <translation>Al repetir la receta salen otros cambios; valen los cambios. Celdas: %1.</translation>
    </message>
    <message>
        <source>Rows with %2 cells instead of %3: %1.</source>
        <translation>Filas con %2 celdas en lugar de %3: %1.</translation>
    </message>
    <message>
        <source>A quote is opened and not closed in the usual way (places: %1).</source>
        <translation>Unas comillas se abren y no se cierran de la forma habitual (lugares: %1).</translation>
    </message>
    <message>
        <source>Cells with line breaks: %1.</source>
        <translation>Celdas con saltos de línea: %1.</translation>
    </message>
    <message>
        <source>Cells with NUL characters: %1.</source>
        <translation>Celdas con caracteres NUL: %1.</translation>
    </message>
    <message>
        <source>Cells that begin like a spreadsheet formula: %1.</source>
        <translation>Celdas que empiezan como una fórmula de hoja de cálculo: %1.</translation>
    </message>
    <message>
        <source>Cells with invisible or direction-changing characters: %1.</source>
        <translation>Celdas con caracteres invisibles o que cambian la dirección: %1.</translation>
    </message>
    <message>
        <source>Empty values (null) that became blank cells: %1.</source>
        <translation>Valores vacíos (null) que pasaron a ser celdas en blanco: %1.</translation>
    </message>
    <message>
        <source>Cells that their record does not have, blank now: %1.</source>
        <translation>Celdas que su registro no tiene, ahora en blanco: %1.</translation>
    </message>
    <message>
        <source>Cells with lists or objects, kept as JSON text: %1.</source>
        <translation>Celdas con listas u objetos, conservadas como texto JSON: %1.</translation>
    </message>
    <message>
        <source>Texts with an escape that stands for no character, kept as written: %1.</source>
        <translation>Textos con un escape que no representa ningún carácter, conservado como estaba: %1.</translation>
    </message>
    <message>
        <source>The files do not all have the same columns; they were joined by name. Cells that became blank: %1.</source>
        <translation>No todos los archivos tienen las mismas columnas; se unieron por nombre. Celdas que quedaron en blanco: %1.</translation>
    </message>
    <message>
        <source>Cells with binary data, which is no text, blank now: %1.</source>
        <translation>Celdas con datos binarios, que no son texto, ahora en blanco: %1.</translation>
    </message>
    <message>
        <source>Merged groups of cells, whose value stands in the first cell of each: %1.</source>
        <translation>Grupos de celdas combinadas, cuyo valor está en la primera celda de cada uno: %1.</translation>
    </message>
    <message>
        <source>Formulas, of which the stored results were read: %1.</source>
        <translation>Fórmulas, de las que se leyeron los resultados guardados: %1.</translation>
    </message>
    <message>
        <source>Dates stored as numbers, written as year-month-day: %1.</source>
        <translation>Fechas guardadas como números, escritas como año-mes-día: %1.</translation>
    </message>
    <message>
        <source>All values are written as text: nothing is lost, but other programs will not see numbers or dates. Columns: %1.</source>
        <translation>Todos los valores se escriben como texto: no se pierde nada, pero otros programas no verán números ni fechas. Columnas: %1.</translation>
    </message>
    <message>
        <source>Cells that their row lacks, written as blank cells: %1.</source>
        <translation>Celdas que faltan en su fila, escritas como celdas en blanco: %1.</translation>
    </message>
    <message>
        <source>Column names that are repeated or empty, which the format does not allow, written with a number: %1.</source>
        <translation>Nombres de columna repetidos o vacíos, que el formato no admite, escritos con un número: %1.</translation>
    </message>
    <message>
        <source>Rows without a usable place, written without one: %1.</source>
        <translation>Filas sin un lugar utilizable, escritas sin él: %1.</translation>
    </message>
    <message>
        <source>Look closely: “%1” is not the “%2” that is known here.</source>
        <translation>Mire bien: «%1» no es el «%2» que se conoce aquí.</translation>
    </message>
    <message>
        <source>Values that their column can&apos;t hold: %1.</source>
        <translation>Valores que su columna no puede contener: %1.</translation>
    </message>
    <message>
        <source>Places that a cell can&apos;t hold as GeoJSON text (curves, surfaces, tracks, more than 1 MiB, or damaged), blank now: %1.</source>
        <translation>Lugares que una celda no puede contener como texto GeoJSON (curvas, superficies, recorridos, más de 1 MiB o dañados), ahora en blanco: %1.</translation>
    </message>
    <message>
        <source>Places with measures (M), which GeoJSON can&apos;t hold, written without them: %1.</source>
        <translation>Lugares con medidas (M), que GeoJSON no puede contener, escritos sin ellas: %1.</translation>
    </message>
    <message>
        <source>The coordinates are kept as they are, in the file&apos;s own system (%1), not in longitude and latitude.</source>
        <translation>Las coordenadas quedan como están, en el sistema propio del archivo (%1), no en longitud y latitud.</translation>
    </message>
    <message>
        <source>Column names that fill the 10 bytes which this format has for them and may be cut off: %1.</source>
        <translation>Nombres de columnas que llenan los 10 bytes que este formato tiene para ellos y pueden estar cortados: %1.</translation>
    </message>
    <message>
        <source>Texts that the file cuts in the middle of a character, which is shown as a replacement sign: %1.</source>
        <translation>Textos que el archivo corta en medio de un carácter, que se muestra como signo de reemplazo: %1.</translation>
    </message>
    <message>
        <source>The file does not say in which encoding its texts are, or says it wrongly; they were read as %1.</source>
        <translation>El archivo no dice en qué codificación están sus textos, o lo dice mal; se leyeron como %1.</translation>
    </message>
    <message>
        <source>Rows that the file marks as deleted, left out: %1.</source>
        <translation>Filas que el archivo marca como borradas, omitidas: %1.</translation>
    </message>
    <message>
        <source>Lines in which a column mark stands inside a word or number: %1.</source>
        <translation>Líneas en las que una marca de columna cae dentro de una palabra o un número: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed; close other programs, or work on a part of the table.</source>
        <translation>No hay memoria suficiente para esto. No se cambió nada; cierre otros programas o trabaje con una parte de la tabla.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>The encoding is %1: the file begins with its byte order mark.</source>
        <translation>La codificación es %1: el archivo empieza con su marca de orden de bytes.</translation>
    </message>
    <message>
        <source>The encoding is %1: every other byte is mostly zero, and there is no byte order mark.</source>
        <translation>La codificación es %1: casi uno de cada dos bytes es cero y no hay marca de orden de bytes.</translation>
    </message>
    <message>
        <source>The encoding is %1: all characters are plain ASCII.</source>
        <translation>La codificación es %1: todos los caracteres son ASCII simple.</translation>
    </message>
    <message>
        <source>The encoding is %1: all bytes are valid UTF-8.</source>
        <translation>La codificación es %1: todos los bytes son UTF-8 válido.</translation>
    </message>
    <message>
        <source>The encoding is %1 with damaged places, of which the sample holds %2.</source>
        <translation>La codificación es %1 con lugares dañados; la muestra contiene %2.</translation>
    </message>
    <message>
        <source>The encoding is %1: byte %2 is not UTF-8, and some bytes mean nothing in Windows-1252.</source>
        <translation>La codificación es %1: el byte %2 no es UTF-8 y algunos bytes no significan nada en Windows-1252.</translation>
    </message>
    <message>
        <source>The encoding is %1: byte %2 is not UTF-8, and bytes 128 to 159 are in use.</source>
        <translation>La codificación es %1: el byte %2 no es UTF-8 y se usan los bytes 128 a 159.</translation>
    </message>
    <message>
        <source>The encoding is %1: byte %2 is not UTF-8; ISO-8859-1 would read every byte of it alike.</source>
        <translation>La codificación es %1: el byte %2 no es UTF-8; ISO-8859-1 leería igual cada byte.</translation>
    </message>
    <message>
        <source>The table has one column: no separator cuts its lines into equal rows.</source>
        <translation>La tabla tiene una columna: ningún separador corta sus líneas en filas iguales.</translation>
    </message>
    <message>
        <source>The separator is %1: %2 of %3 rows have %4 cells, and %5 % of the cells look like usual values.</source>
        <translation>El separador es %1: %2 de %3 filas tienen %4 celdas y el %5 % de las celdas parecen valores habituales.</translation>
    </message>
    <message>
        <source>The separator is %1: the first line says so.</source>
        <translation>El separador es %1: lo dice la primera línea.</translation>
    </message>
    <message>
        <source>The quote character is %1: it surrounds cells, %2 of them in the sample.</source>
        <translation>El carácter de comillas es %1: rodea celdas, %2 en la muestra.</translation>
    </message>
    <message>
        <source>Quotes are ordinary characters here: as marks around cells they would not close.</source>
        <translation>Aquí las comillas son caracteres corrientes: como marcas alrededor de celdas no se cerrarían.</translation>
    </message>
    <message>
        <source>The character %1 stands before quotes or separators that belong to the text.</source>
        <translation>El carácter %1 va delante de las comillas o separadores que forman parte del texto.</translation>
    </message>
    <message>
        <source>Blanks around quoted cells are no part of them: they stand between quote and separator.</source>
        <translation>Los espacios alrededor de las celdas entrecomilladas no forman parte de ellas: están entre comilla y separador.</translation>
    </message>
    <message>
        <source>A quote that does not close on its line counts as a character: otherwise it would swallow rows.</source>
        <translation>Una comilla que no se cierra en su línea cuenta como carácter: si no, se tragaría filas.</translation>
    </message>
    <message>
        <source>Cells with quotes that are not closed or doubled as usual: %1.</source>
        <translation>Celdas con comillas que no están cerradas o duplicadas como es habitual: %1.</translation>
    </message>
    <message>
        <source>Lines that begin with %1 are comments, %2 of them in the sample.</source>
        <translation>Las líneas que empiezan con %1 son comentarios, %2 en la muestra.</translation>
    </message>
    <message>
        <source>Empty lines stand between the rows throughout and are left out: %1.</source>
        <translation>Hay líneas vacías entre las filas en todo el archivo y se dejan fuera: %1.</translation>
    </message>
    <message>
        <source>Rows above the table that are left out: %1. The first says “%2”.</source>
        <translation>Filas encima de la tabla que se dejan fuera: %1. La primera dice «%2».</translation>
    </message>
    <message>
        <source>Empty rows above the table that are left out: %1.</source>
        <translation>Filas vacías encima de la tabla que se dejan fuera: %1.</translation>
    </message>
    <message>
        <source>There is no header: the first row holds values like those below it.</source>
        <translation>No hay cabecera: la primera fila contiene valores como los de abajo.</translation>
    </message>
    <message>
        <source>The header is the row that begins with “%1”.</source>
        <translation>La cabecera es la fila que empieza con «%1».</translation>
    </message>
    <message>
        <source>The header takes %1 rows: they hold names where the rows below hold values.</source>
        <translation>La cabecera ocupa %1 filas: tienen nombres donde las filas de abajo tienen valores.</translation>
    </message>
    <message>
        <source>Rows under the header that hold only dashes and are left out: %1.</source>
        <translation>Filas bajo la cabecera que solo contienen guiones y se dejan fuera: %1.</translation>
    </message>
    <message>
        <source>Rows that repeat the header and are left out: %1.</source>
        <translation>Filas que repiten la cabecera y se dejan fuera: %1.</translation>
    </message>
    <message>
        <source>Rows below the table that are left out: %1. The first says “%2”.</source>
        <translation>Filas debajo de la tabla que se dejan fuera: %1. La primera dice «%2».</translation>
    </message>
    <message>
        <source>Empty rows below the table that are left out: %1.</source>
        <translation>Filas vacías debajo de la tabla que se dejan fuera: %1.</translation>
    </message>
    <message>
        <source>The file holds %1 tables, one below the other. This is number %2, the largest.</source>
        <translation>El archivo contiene %1 tablas, una debajo de otra. Esta es la número %2, la más grande.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>byte %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Lugar: %1</translation>
    </message>
</context>
<context>
    <name>PassphraseStrength</name>
    <message>
        <source>Four or more words that nobody would guess are best.</source>
        <translation>Lo mejor son cuatro o más palabras que nadie adivinaría.</translation>
    </message>
    <message>
        <source>Too short: somebody could find it by trying.</source>
        <translation>Demasiado corta: alguien podría encontrarla probando.</translation>
    </message>
    <message>
        <source>Weak: add another word or two.</source>
        <translation>Débil: añada una o dos palabras.</translation>
    </message>
    <message>
        <source>Fair: one more word would make it strong.</source>
        <translation>Aceptable: con una palabra más sería fuerte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>A cell</source>
        <translation>Una celda</translation>
    </message>
    <message>
        <source>A row</source>
        <translation>Una fila</translation>
    </message>
    <message>
        <source>A sheet</source>
        <translation>Una hoja</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The header</source>
        <translation>El encabezado</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>La hoja</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>La tabla</translation>
    </message>
    <message>
        <source>The unpacked table</source>
        <translation>La tabla descomprimida</translation>
    </message>
    <message>
        <source>A cell of a spreadsheet</source>
        <translation>Una celda de una hoja de cálculo</translation>
    </message>
    <message>
        <source>A table of a SQLite database</source>
        <translation>Una tabla de una base de datos SQLite</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>el origen</translation>
    </message>
    <message>
        <source>the unpacked table</source>
        <translation>la tabla descomprimida</translation>
    </message>
    <message>
        <source>what a database in memory can hold</source>
        <translation>lo que cabe en una base de datos en memoria</translation>
    </message>
    <message>
        <source>a SQLite database</source>
        <translation>una base de datos SQLite</translation>
    </message>
    <message>
        <source>a dBASE table</source>
        <translation>una tabla dBASE</translation>
    </message>
    <message>
        <source>a data package</source>
        <translation>un paquete de datos</translation>
    </message>
    <message>
        <source>a shapefile</source>
        <translation>un shapefile</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>una contraseña</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <source>it ends inside its header</source>
        <translation>termina dentro de su encabezado</translation>
    </message>
    <message>
        <source>it has no rows</source>
        <translation>no tiene filas</translation>
    </message>
    <message>
        <source>it holds no placemarks</source>
        <translation>no contiene marcas de lugar</translation>
    </message>
    <message>
        <source>it holds no records</source>
        <translation>no contiene registros</translation>
    </message>
    <message>
        <source>it holds nothing but blank lines</source>
        <translation>solo contiene líneas en blanco</translation>
    </message>
    <message>
        <source>it holds nothing but blanks</source>
        <translation>solo contiene espacios</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>es de otro tipo</translation>
    </message>
    <message>
        <source>it is of the old Office format (.xls); save it as .xlsx</source>
        <translation>es del formato antiguo de Office (.xls); guárdelo como .xlsx</translation>
    </message>
    <message>
        <source>none of its resources is a file beside it</source>
        <translation>ninguno de sus recursos es un archivo que esté junto a él</translation>
    </message>
    <message>
        <source>the archive holds no file</source>
        <translation>el archivo comprimido no contiene ningún archivo</translation>
    </message>
    <message>
        <source>the database holds no table</source>
        <translation>la base de datos no contiene ninguna tabla</translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation>contiene datos binarios</translation>
    </message>
    <message>
        <source>it holds bytes that are no text</source>
        <translation>contiene bytes que no son texto</translation>
    </message>
    <message>
        <source>it holds bytes that its encoding can&apos;t decode, or NUL</source>
        <translation>contiene bytes que su codificación no puede descodificar, o NUL</translation>
    </message>
    <message>
        <source>it holds no sheet</source>
        <translation>no contiene ninguna hoja</translation>
    </message>
    <message>
        <source>it holds no worksheet</source>
        <translation>no contiene ninguna hoja de cálculo</translation>
    </message>
    <message>
        <source>it looks like JSON</source>
        <translation>parece JSON</translation>
    </message>
    <message>
        <source>it looks like UTF-32 text, which is not supported</source>
        <translation>parece texto UTF-32, que no se admite</translation>
    </message>
    <message>
        <source>it looks like XML</source>
        <translation>parece XML</translation>
    </message>
    <message>
        <source>it looks like a 7z archive</source>
        <translation>parece un archivo comprimido 7z</translation>
    </message>
    <message>
        <source>it looks like a PDF document</source>
        <translation>parece un documento PDF</translation>
    </message>
    <message>
        <source>it looks like a Parquet file</source>
        <translation>parece un archivo Parquet</translation>
    </message>
    <message>
        <source>it looks like a RAR archive</source>
        <translation>parece un archivo comprimido RAR</translation>
    </message>
    <message>
        <source>it looks like a bzip2 archive</source>
        <translation>parece un archivo comprimido bzip2</translation>
    </message>
    <message>
        <source>it looks like a gzip archive</source>
        <translation>parece un archivo comprimido gzip</translation>
    </message>
    <message>
        <source>it looks like a picture (GIF)</source>
        <translation>parece una imagen (GIF)</translation>
    </message>
    <message>
        <source>it looks like a picture (JPEG)</source>
        <translation>parece una imagen (JPEG)</translation>
    </message>
    <message>
        <source>it looks like a picture (PNG)</source>
        <translation>parece una imagen (PNG)</translation>
    </message>
    <message>
        <source>it looks like a picture (TIFF)</source>
        <translation>parece una imagen (TIFF)</translation>
    </message>
    <message>
        <source>it looks like a program</source>
        <translation>parece un programa</translation>
    </message>
    <message>
        <source>it looks like a sound, film or picture (RIFF)</source>
        <translation>parece un sonido, una película o una imagen (RIFF)</translation>
    </message>
    <message>
        <source>it looks like a web page (HTML)</source>
        <translation>parece una página web (HTML)</translation>
    </message>
    <message>
        <source>it looks like a zip archive</source>
        <translation>parece un archivo comprimido zip</translation>
    </message>
    <message>
        <source>it looks like a zstd archive</source>
        <translation>parece un archivo comprimido zstd</translation>
    </message>
    <message>
        <source>it looks like an Excel workbook (.xlsx)</source>
        <translation>parece un libro de Excel (.xlsx)</translation>
    </message>
    <message>
        <source>it looks like an Office document, such as an Excel workbook (.xlsx)</source>
        <translation>parece un documento de Office, como un libro de Excel (.xlsx)</translation>
    </message>
    <message>
        <source>it looks like an OpenDocument spreadsheet (.ods)</source>
        <translation>parece una hoja de cálculo OpenDocument (.ods)</translation>
    </message>
    <message>
        <source>it looks like an RTF document</source>
        <translation>parece un documento RTF</translation>
    </message>
    <message>
        <source>it looks like an SQLite database</source>
        <translation>parece una base de datos SQLite</translation>
    </message>
    <message>
        <source>it looks like an old Office document, such as an .xls workbook</source>
        <translation>parece un documento antiguo de Office, como un libro .xls</translation>
    </message>
    <message>
        <source>it looks like an xz archive</source>
        <translation>parece un archivo comprimido xz</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Buscar en:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nombre del archivo:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Archivos de tipo:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Avanzar</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Carpeta superior</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ir a la carpeta superior</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Crear carpeta</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Crear una carpeta</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Nueva carpeta</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Vista de lista</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Cambiar a vista de lista</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Vista detallada</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Cambiar a vista detallada</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Lista de lugares y marcadores</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Mostrar archivos &amp;ocultos</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Elegir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 ya existe.
¿Quiere reemplazarlo?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Archivo no encontrado.
Compruebe que el nombre es correcto.</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Mostrar detalles…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Ocultar detalles…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>This project can only be looked at: %1. Save a copy to work on it.</source>
        <translation>Este proyecto solo se puede mirar: %1. Guarde una copia para trabajar en ella.</translation>
    </message>
    <message>
        <source>it is open in another window or program</source>
        <translation>está abierto en otra ventana o programa</translation>
    </message>
    <message>
        <source>the file may not be changed</source>
        <translation>el archivo no se puede cambiar</translation>
    </message>
    <message>
        <source>nothing can be saved in its folder</source>
        <translation>no se puede guardar nada en su carpeta</translation>
    </message>
    <message>
        <source>its drive can&apos;t keep a second program from writing</source>
        <translation>su unidad no puede impedir que escriba un segundo programa</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Taken as it is. Thank you.</source>
        <translation>Tomado tal como está. Gracias.</translation>
    </message>
    <message>
        <source>Taken; several people saw the same.</source>
        <translation>Tomado; varias personas vieron lo mismo.</translation>
    </message>
    <message>
        <source>Taken with its group, after a sample was checked.</source>
        <translation>Tomado con su grupo, después de comprobar una muestra.</translation>
    </message>
    <message>
        <source>Taken; someone proposed the same, and you share the credit.</source>
        <translation>Tomado; alguien propuso lo mismo y comparten el mérito.</translation>
    </message>
    <message>
        <source>Taken, with a small correction.</source>
        <translation>Tomado, con una pequeña corrección.</translation>
    </message>
    <message>
        <source>Taken, written in the city&apos;s format.</source>
        <translation>Tomado, escrito en el formato de la ciudad.</translation>
    </message>
    <message>
        <source>A link or photo would settle this.</source>
        <translation>Un enlace o una foto lo aclararía.</translation>
    </message>
    <message>
        <source>We were not sure what is meant here; see the marked place.</source>
        <translation>No quedó claro qué se quiere decir aquí; vea el lugar marcado.</translation>
    </message>
    <message>
        <source>Our records or the evidence show another value.</source>
        <translation>Nuestros registros o las pruebas muestran otro valor.</translation>
    </message>
    <message>
        <source>Thank you. This pack does not cover that part.</source>
        <translation>Gracias. Este paquete no cubre esa parte.</translation>
    </message>
    <message>
        <source>The value does not follow the rule of this column.</source>
        <translation>El valor no cumple la regla de esta columna.</translation>
    </message>
    <message>
        <source>It may identify a person, so we left it out.</source>
        <translation>Puede identificar a una persona, por eso lo dejamos fuera.</translation>
    </message>
    <message>
        <source>A city rule does not let us publish this. See the note.</source>
        <translation>Una norma de la ciudad no nos permite publicar esto. Vea la nota.</translation>
    </message>
    <message>
        <source>We have no way to check this at the moment.</source>
        <translation>Por el momento no tenemos forma de comprobarlo.</translation>
    </message>
    <message>
        <source>Several values were proposed; another fitted the evidence better.</source>
        <translation>Se propusieron varios valores; otro encajaba mejor con las pruebas.</translation>
    </message>
    <message>
        <source>The data already says this. Good eye.</source>
        <translation>Los datos ya dicen esto. Buen ojo.</translation>
    </message>
    <message>
        <source>The data changed after your pack was made.</source>
        <translation>Los datos cambiaron después de hacerse su paquete.</translation>
    </message>
    <message>
        <source>Taken back by you.</source>
        <translation>Retirado por usted.</translation>
    </message>
    <message>
        <source>People disagree here; an expert will look.</source>
        <translation>Aquí hay desacuerdo; lo mirará un experto.</translation>
    </message>
    <message>
        <source>Not looked at yet; expected by the day shown.</source>
        <translation>Aún no revisado; se espera para el día indicado.</translation>
    </message>
</context>
<context>
    <name>ReasonWord</name>
    <message>
        <source>Taken as it is</source>
        <translation>Tal como está</translation>
    </message>
    <message>
        <source>Several people agree</source>
        <translation>Varias personas coinciden</translation>
    </message>
    <message>
        <source>Checked by a sample</source>
        <translation>Comprobado con una muestra</translation>
    </message>
    <message>
        <source>Proposed by others, too</source>
        <translation>Propuesto también por otras personas</translation>
    </message>
    <message>
        <source>Small correction</source>
        <translation>Pequeña corrección</translation>
    </message>
    <message>
        <source>The city&apos;s way of writing</source>
        <translation>La forma de escribir de la ciudad</translation>
    </message>
    <message>
        <source>Evidence is missing</source>
        <translation>Faltan pruebas</translation>
    </message>
    <message>
        <source>Not clear what is meant</source>
        <translation>No queda claro qué significa</translation>
    </message>
    <message>
        <source>Wrong value</source>
        <translation>Valor incorrecto</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Fuera del alcance</translation>
    </message>
    <message>
        <source>Against the rule of the column</source>
        <translation>Contra la regla de la columna</translation>
    </message>
    <message>
        <source>May identify a person</source>
        <translation>Puede identificar a una persona</translation>
    </message>
    <message>
        <source>A city rule forbids it</source>
        <translation>Una norma de la ciudad lo impide</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>No se puede comprobar</translation>
    </message>
    <message>
        <source>Another value fitted better</source>
        <translation>Otro valor encajó mejor</translation>
    </message>
    <message>
        <source>Already in the data</source>
        <translation>Ya está en los datos</translation>
    </message>
    <message>
        <source>The data changed meanwhile</source>
        <translation>Los datos cambiaron entretanto</translation>
    </message>
    <message>
        <source>Taken back by its author</source>
        <translation>Retirado por su autor</translation>
    </message>
    <message>
        <source>People disagree</source>
        <translation>Hay desacuerdo</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Aún no revisado</translation>
    </message>
</context>
<context>
    <name>ReceiptDelivery</name>
    <message>
        <source> What was accepted is live since version %1.</source>
        <translation> Lo aceptado está publicado desde la versión %1.</translation>
    </message>
    <message>
        <source>This receipt answers another project: %1.</source>
        <translation>Este recibo responde a otro proyecto: %1.</translation>
    </message>
    <message>
        <source>This receipt from %1 answers a contribution that no project on this laptop has made. It was kept beside your key; nothing else was changed.</source>
        <translation>Este recibo de %1 responde a una contribución que ningún proyecto de este equipo hizo. Se conservó junto a su clave; no se cambió nada más.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has decided on %2 of %Ln item(s).</source>
        <translation>
            <numerusform>%1 ha decidido %2 de %Ln elemento.</numerusform>
            <numerusform>%1 ha decidido %2 de %Ln elementos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Accepted with a fix</source>
        <translation>Aceptado con un arreglo</translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation>Necesita trabajo</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya estaba</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Aún no revisado</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Fuera del alcance</translation>
    </message>
    <message>
        <source>Breaks a rule</source>
        <translation>Rompe una regla</translation>
    </message>
    <message>
        <source>Row is gone</source>
        <translation>La fila ya no está</translation>
    </message>
    <message>
        <source>Removed and edited</source>
        <translation>Eliminada y editada</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>No cambia nada</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Ya hecho</translation>
    </message>
    <message>
        <source>Data moved on</source>
        <translation>Los datos avanzaron</translation>
    </message>
    <message>
        <source>People disagree</source>
        <translation>Hay desacuerdo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>People agree</source>
        <translation>Hay acuerdo</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Note or chart</source>
        <translation>Nota o gráfico</translation>
    </message>
    <message>
        <source>The pack did not ask for work on this part.</source>
        <translation>El paquete no pedía trabajo en esta parte.</translation>
    </message>
    <message>
        <source>The new value does not follow the rule of its column.</source>
        <translation>El valor nuevo no cumple la regla de su columna.</translation>
    </message>
    <message>
        <source>The row is no longer in the data.</source>
        <translation>La fila ya no está en los datos.</translation>
    </message>
    <message>
        <source>One person removes a row that another one edits. Decide for one side.</source>
        <translation>Una persona elimina una fila que otra edita. Decida por una de las dos.</translation>
    </message>
    <message>
        <source>The new value is the one that the pack holds.</source>
        <translation>El valor nuevo es el que ya tiene el paquete.</translation>
    </message>
    <message>
        <source>The data already says this.</source>
        <translation>Los datos ya dicen esto.</translation>
    </message>
    <message>
        <source>The data has changed since the pack was made. Compare the three values, then decide.</source>
        <translation>Los datos han cambiado desde que se hizo el paquete. Compare los tres valores y después decida.</translation>
    </message>
    <message>
        <source>People propose different values for one place. Accept one of them at most.</source>
        <translation>Varias personas proponen valores distintos para un mismo lugar. Acepte uno como máximo.</translation>
    </message>
    <message>
        <source>Somebody looked and found the value right.</source>
        <translation>Alguien lo miró y encontró correcto el valor.</translation>
    </message>
    <message>
        <source>Two or more people propose the same value.</source>
        <translation>Dos o más personas proponen el mismo valor.</translation>
    </message>
    <message>
        <source>One proposal, and nothing speaks against it so far.</source>
        <translation>Una propuesta, y por ahora nada habla en su contra.</translation>
    </message>
    <message>
        <source>No value is at stake: a note, a question or a chart.</source>
        <translation>No está en juego ningún valor: una nota, una pregunta o un gráfico.</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>(no value: %1)</source>
        <translation>(sin valor: %1)</translation>
    </message>
    <message>
        <source>(no cell)</source>
        <translation>(sin celda)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Eliminar la fila</translation>
    </message>
    <message>
        <source>“%1” is right</source>
        <translation>«%1» es correcto</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln aceptado</numerusform>
            <numerusform>%Ln aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted with a fix</source>
        <translation>
            <numerusform>%Ln aceptado con un arreglo</numerusform>
            <numerusform>%Ln aceptados con un arreglo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent back for more work</source>
        <translation>
            <numerusform>%Ln devuelto para más trabajo</numerusform>
            <numerusform>%Ln devueltos para más trabajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the data</source>
        <translation>
            <numerusform>%Ln ya en los datos</numerusform>
            <numerusform>%Ln ya en los datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overtaken by newer data</source>
        <translation>
            <numerusform>%Ln superado por datos más nuevos</numerusform>
            <numerusform>%Ln superados por datos más nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln retirado</numerusform>
            <numerusform>%Ln retirados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disputed</source>
        <translation>
            <numerusform>%Ln en disputa</numerusform>
            <numerusform>%Ln en disputa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at yet</source>
        <translation>
            <numerusform>%Ln aún no revisado</numerusform>
            <numerusform>%Ln aún no revisados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Edit cells</source>
        <translation>Editar celdas</translation>
    </message>
    <message>
        <source>Trim whitespace</source>
        <translation>Quitar espacios de los extremos</translation>
    </message>
    <message>
        <source>Collapse whitespace</source>
        <translation>Unificar espacios repetidos</translation>
    </message>
    <message>
        <source>Change case</source>
        <translation>Cambiar mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>Reemplazar texto</translation>
    </message>
    <message>
        <source>Change values</source>
        <translation>Cambiar valores</translation>
    </message>
    <message>
        <source>Merge similar values</source>
        <translation>Unir valores parecidos</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Eliminar filas</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n column(s)</source>
        <translation>
            <numerusform>%1 en %n columna</numerusform>
            <numerusform>%1 en %n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed</source>
        <translation>
            <numerusform>%Ln fila eliminada</numerusform>
            <numerusform>%Ln filas eliminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nada que cambiar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln celda</numerusform>
            <numerusform>%Ln celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>(no cell)</source>
        <translation>(sin celda)</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Signed by %1, key known here</source>
        <translation>Firmado por %1, clave conocida aquí</translation>
    </message>
    <message>
        <source>The signature fits a city that was confirmed on this laptop.</source>
        <translation>La firma corresponde a una ciudad que se confirmó en este equipo.</translation>
    </message>
    <message>
        <source>Signed by %1, key new here</source>
        <translation>Firmado por %1, clave nueva aquí</translation>
    </message>
    <message>
        <source>The signature is sound, but nobody has confirmed on this laptop that the key belongs to the city. Compare the number below with the city&apos;s card or web site.</source>
        <translation>La firma es correcta, pero nadie ha confirmado en este equipo que la clave sea de la ciudad. Compare el número de abajo con la tarjeta o el sitio web de la ciudad.</translation>
    </message>
    <message>
        <source>Signed by a contributor seen before</source>
        <translation>Firmado por un colaborador ya visto</translation>
    </message>
    <message>
        <source>Signed by a new contributor</source>
        <translation>Firmado por un colaborador nuevo</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firma</translation>
    </message>
    <message>
        <source>Nobody vouches for this file: it could come from anywhere. It can be looked at, but not worked on or handed in. Ask the city for the signed pack.</source>
        <translation>Nadie responde por este archivo: podría venir de cualquier parte. Se puede mirar, pero no trabajar en él ni entregarlo. Pida a la ciudad el paquete firmado.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::AnswerModel</name>
    <message>
        <source>“I can&apos;t tell”</source>
        <translation>«No puedo decidirlo»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Your chart</source>
        <translation>Su gráfico</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Elemento %1</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Fila %1, %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabla %1</translation>
    </message>
    <message>
        <source>%1. %2. %3: %4</source>
        <translation>%1. %2. %3: %4</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::AppendDialog</name>
    <message>
        <source>Open several files</source>
        <translation>Abrir varios archivos</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln file(s) into one table?</source>
        <translation>
            <numerusform>¿Poner %Ln archivo en una tabla?</numerusform>
            <numerusform>¿Poner %Ln archivos en una sola tabla?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their rows come under each other, in this order. The files need the same columns; they are never changed.</source>
        <translation>Sus filas van una debajo de otra, en este orden. Los archivos necesitan las mismas columnas; nunca se cambian.</translation>
    </message>
    <message>
        <source>Files in the order of the table</source>
        <translation>Archivos en el orden de la tabla</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>Column that names the file of each row</source>
        <translation>Columna que nombra el archivo de cada fila</translation>
    </message>
    <message>
        <source>Column for the file &amp;name</source>
        <translation>Columna para el &amp;nombre del archivo</translation>
    </message>
    <message>
        <source>One table</source>
        <translation>Una tabla</translation>
    </message>
    <message>
        <source>Put all files into one table</source>
        <translation>Poner todos los archivos en una tabla</translation>
    </message>
    <message>
        <source>One project each</source>
        <translation>Un proyecto por archivo</translation>
    </message>
    <message>
        <source>Make one project of each file</source>
        <translation>Hacer un proyecto de cada archivo</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::BuildPackDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Key columns:</source>
        <translation>Columnas &amp;clave:</translation>
    </message>
    <message>
        <source>Build a pack</source>
        <translation>Hacer un paquete</translation>
    </message>
    <message>
        <source>A pack is the signed file that people open: your tables as they are, the data-use notice and your keys.</source>
        <translation>Un paquete es el archivo firmado que abre la gente: sus tablas tal como están, el aviso de uso de datos y sus claves.</translation>
    </message>
    <message>
        <source>&amp;Tables:</source>
        <translation>&amp;Tablas:</translation>
    </message>
    <message>
        <source>Name of the pack</source>
        <translation>Nombre del paquete</translation>
    </message>
    <message>
        <source>for example trees</source>
        <translation>por ejemplo, arboles</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>Columns that name each row</source>
        <translation>Columnas que identifican cada fila</translation>
    </message>
    <message>
        <source>Tick the columns whose values name each row. Without a key rows are named by their place and content.</source>
        <translation>Marque las columnas cuyos valores identifican cada fila. Sin clave, las filas se identifican por su lugar y contenido.</translation>
    </message>
    <message>
        <source>N&amp;otice:</source>
        <translation>A&amp;viso:</translation>
    </message>
    <message>
        <source>Choose the data-use notice</source>
        <translation>Elija el aviso de uso de datos</translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation>Aviso de uso de datos</translation>
    </message>
    <message>
        <source>&amp;Policy:</source>
        <translation>&amp;Política:</translation>
    </message>
    <message>
        <source>Choose the policy</source>
        <translation>Elija la política</translation>
    </message>
    <message>
        <source>Policy, may stay empty</source>
        <translation>Política, puede quedar vacía</translation>
    </message>
    <message>
        <source>leave empty for the usual one</source>
        <translation>déjelo vacío para la habitual</translation>
    </message>
    <message>
        <source>&amp;Build and sign</source>
        <translation>&amp;Hacer y firmar</translation>
    </message>
    <message>
        <source>Build and sign the pack</source>
        <translation>Hacer y firmar el paquete</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tables of the pack</source>
        <translation>Tablas del paquete</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Añadir…</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Añadir una tabla</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>Quitar la tabla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Add a table to the pack</source>
        <translation>Añadir una tabla al paquete</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>the data-use notice, a JSON file</source>
        <translation>el aviso de uso de datos, un archivo JSON</translation>
    </message>
    <message>
        <source>%1 names each row</source>
        <translation>%1 identifica cada fila</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Rea&amp;d as:</source>
        <translation>&amp;Leer como:</translation>
    </message>
    <message>
        <source>How the table is read</source>
        <translation>Cómo se lee la tabla</translation>
    </message>
    <message>
        <source>This file can be read in more than one way. Choose the one that shows its columns.</source>
        <translation>Este archivo se puede leer de más de una manera. Elija la que muestra sus columnas.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CasePanel</name>
    <message>
        <source>Change to</source>
        <translation>Cambiar a</translation>
    </message>
    <message>
        <source>Title Case</source>
        <translation>Mayúscula En Cada Palabra</translation>
    </message>
    <message>
        <source>Sentence case</source>
        <translation>Como en una frase</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>minúsculas</translation>
    </message>
    <message>
        <source>UPPER CASE</source>
        <translation>MAYÚSCULAS</translation>
    </message>
    <message>
        <source>Words to keep as they are</source>
        <translation>Palabras que quedan como están</translation>
    </message>
    <message>
        <source>such as NE, LLC, del</source>
        <translation>por ejemplo NE, LLC, del</translation>
    </message>
    <message>
        <source>Change &amp;to</source>
        <translation>Cambiar &amp;a</translation>
    </message>
    <message>
        <source>&amp;Keep as they are</source>
        <translation>&amp;Dejar como están</translation>
    </message>
    <message>
        <source>Writes each value in the chosen form of upper and lower case.</source>
        <translation>Escribe cada valor en la forma elegida de mayúsculas y minúsculas.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CellPanel</name>
    <message>
        <source>Whole cell</source>
        <translation>Celda entera</translation>
    </message>
    <message>
        <source>Whole text of the cell</source>
        <translation>Texto entero de la celda</translation>
    </message>
    <message>
        <source>Previous page of the cell</source>
        <translation>Página anterior de la celda</translation>
    </message>
    <message>
        <source>Next page of the cell</source>
        <translation>Página siguiente de la celda</translation>
    </message>
    <message>
        <source>Close the whole cell</source>
        <translation>Cerrar la celda entera</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Fila %1, %2</translation>
    </message>
    <message>
        <source>characters %1 to %2 of %3</source>
        <translation>caracteres %1 a %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChangePassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase until &amp;now:</source>
        <translation>Frase &amp;actual:</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Frase actual</translation>
    </message>
    <message>
        <source>The key is not protected by a passphrase now.</source>
        <translation>La clave no está protegida ahora con una frase de contraseña.</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>De ahora en adelante</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChartPanel</name>
    <message>
        <source>Show as table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar tabla</translation>
    </message>
    <message>
        <source>Keep this chart</source>
        <translation>Conservar este gráfico</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Whether the chart may leave this laptop</source>
        <translation>Si el gráfico puede salir de este equipo</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Ver el gráfico como tabla</translation>
    </message>
    <message>
        <source>Copy the chart&apos;s table</source>
        <translation>Copiar la tabla del gráfico</translation>
    </message>
    <message>
        <source>Keep this chart in the project</source>
        <translation>Conservar este gráfico en el proyecto</translation>
    </message>
    <message>
        <source>Remove this chart from the project</source>
        <translation>Quitar este gráfico del proyecto</translation>
    </message>
    <message>
        <source>Charts of this project</source>
        <translation>Gráficos de este proyecto</translation>
    </message>
    <message>
        <source>Column to count</source>
        <translation>Columna que se cuenta</translation>
    </message>
    <message>
        <source>Name of the chart</source>
        <translation>Nombre del gráfico</translation>
    </message>
    <message>
        <source>Description of the chart in words</source>
        <translation>Descripción del gráfico en palabras</translation>
    </message>
    <message>
        <source>What somebody who can&apos;t see it should know</source>
        <translation>Lo que debería saber quien no puede verlo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>El gráfico como tabla</translation>
    </message>
    <message>
        <source>New chart</source>
        <translation>Gráfico nuevo</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Rows by %1</source>
        <translation>Filas por %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>This project has no city to hand in to, so the chart stays here.</source>
        <translation>Este proyecto no tiene una ciudad a la que entregar, por eso el gráfico se queda aquí.</translation>
    </message>
    <message>
        <source>Stays at home: %1</source>
        <translation>Se queda en casa: %1</translation>
    </message>
    <message>
        <source>May leave as shown, if you keep it and hand in.</source>
        <translation>Puede salir tal como se ve, si lo conserva y lo entrega.</translation>
    </message>
    <message>
        <source>May leave with groups of fewer than %1 rows merged into one.</source>
        <translation>Puede salir con los grupos de menos de %1 filas unidos en uno.</translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation>El gráfico no se guardó</translation>
    </message>
    <message>
        <source>The chart was not kept</source>
        <translation>El gráfico no se conservó</translation>
    </message>
    <message>
        <source>Remove this chart?</source>
        <translation>¿Quitar este gráfico?</translation>
    </message>
    <message>
        <source>The chart was not removed</source>
        <translation>El gráfico no se quitó</translation>
    </message>
    <message>
        <source>Its headline</source>
        <translation>Su titular</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChartView</name>
    <message numerus="yes">
        <source>Other (%Ln group(s))</source>
        <translation>
            <numerusform>Otros (%Ln grupo)</numerusform>
            <numerusform>Otros (%Ln grupos)</numerusform>
        </translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(sin valor)</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CityPage</name>
    <message>
        <source>City desk</source>
        <translation>Mesa de la ciudad</translation>
    </message>
    <message>
        <source>The city desk</source>
        <translation>La mesa de la ciudad</translation>
    </message>
    <message>
        <source>Here a city builds packs, reviews what people handed in, publishes releases and answers everybody. All of it lies in one folder, the registry.</source>
        <translation>Aquí una ciudad hace paquetes, revisa lo que la gente entregó, publica versiones y responde a todos. Todo está en una carpeta: el registro.</translation>
    </message>
    <message>
        <source>Open or set up a registry…</source>
        <translation>Abrir o crear un registro…</translation>
    </message>
    <message>
        <source>Folder of the registry</source>
        <translation>Carpeta del registro</translation>
    </message>
    <message>
        <source>Opening the registry</source>
        <translation>Abriendo el registro</translation>
    </message>
    <message>
        <source>The registry was not opened.</source>
        <translation>El registro no se abrió.</translation>
    </message>
    <message>
        <source>Setting up the city</source>
        <translation>Preparando la ciudad</translation>
    </message>
    <message>
        <source>The city was not set up.</source>
        <translation>La ciudad no se preparó.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CleanPage</name>
    <message>
        <source>Clean</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Save a copy of the project to work on</source>
        <translation>Guardar una copia del proyecto para trabajar en ella</translation>
    </message>
    <message>
        <source>Table of the project</source>
        <translation>Tabla del proyecto</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>Ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Practice city: for practice, not trust</source>
        <translation>Ciudad de práctica: para practicar, no para confiar</translation>
    </message>
    <message>
        <source>Plain table, no city to hand in to</source>
        <translation>Tabla simple, sin ciudad a la que entregar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message>
        <source>%1, counting …</source>
        <translation>%1, contando…</translation>
    </message>
    <message>
        <source>Still reading the table</source>
        <translation>Aún se está leyendo la tabla</translation>
    </message>
    <message>
        <source>Still reading the table. You can look at every row already; filters and changes follow as soon as it is done.</source>
        <translation>Aún se está leyendo la tabla. Ya puede mirar todas las filas; los filtros y los cambios estarán disponibles en cuanto termine.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop reading the table</source>
        <translation>Dejar de leer la tabla</translation>
    </message>
    <message>
        <source>Still reading</source>
        <translation>Leyendo aún</translation>
    </message>
    <message>
        <source>Nothing unusual was noticed</source>
        <translation>No se observó nada inusual</translation>
    </message>
    <message>
        <source>Every row has the cells that it should have, every quote is closed, and every character can be read.</source>
        <translation>Cada fila tiene las celdas que debe tener, todas las comillas están cerradas y todos los caracteres se pueden leer.</translation>
    </message>
    <message>
        <source>Row %1 is not shown: it is filtered out or removed.</source>
        <translation>La fila %1 no se muestra: está filtrada o quitada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) noticed in the file</source>
        <translation>
            <numerusform>%Ln particularidad del archivo</numerusform>
            <numerusform>%Ln particularidades del archivo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ClusterDialog</name>
    <message>
        <source>Same words (as OpenRefine)</source>
        <translation>Mismas palabras (como OpenRefine)</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Mismas palabras</translation>
    </message>
    <message>
        <source>Accept all shown …</source>
        <translation>Aceptar todos los mostrados…</translation>
    </message>
    <message>
        <source>Find similar values</source>
        <translation>Buscar valores parecidos</translation>
    </message>
    <message>
        <source>Values that may mean the same</source>
        <translation>Valores que pueden significar lo mismo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>How to find similar values</source>
        <translation>Cómo buscar valores parecidos</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Accept every cluster that is still open</source>
        <translation>Aceptar todos los grupos que siguen abiertos</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply as one step</source>
        <translation>Aplicar como un solo paso</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Values in this cluster</source>
        <translation>Valores de este grupo</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Unir en</translation>
    </message>
    <message>
        <source>What the values become</source>
        <translation>En qué se convierten los valores</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Distintos</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Looking for similar values …</source>
        <translation>Buscando valores parecidos…</translation>
    </message>
    <message>
        <source>Similar values</source>
        <translation>Valores parecidos</translation>
    </message>
    <message>
        <source>No similar values in the rows shown. Try the other method or another column.</source>
        <translation>No hay valores parecidos en las filas mostradas. Pruebe el otro método u otra columna.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) in the rows shown</source>
        <translation>
            <numerusform>%Ln grupo en las filas mostradas</numerusform>
            <numerusform>%Ln grupos en las filas mostradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation>
            <numerusform>%1, %Ln fila</numerusform>
            <numerusform>%1, %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to apply yet.</source>
        <translation>Todavía no hay nada que aplicar.</translation>
    </message>
    <message>
        <source>Merges %1 values in %2 rows.</source>
        <translation>Une %1 valores en %2 filas.</translation>
    </message>
    <message>
        <source>Accept all clusters shown?</source>
        <translation>¿Aceptar todos los grupos mostrados?</translation>
    </message>
    <message>
        <source>This merges %1 values in %2 rows, in %3 clusters. You can look at them again before you apply.</source>
        <translation>Esto une %1 valores en %2 filas, en %3 grupos. Puede verlos de nuevo antes de aplicar.</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todos</translation>
    </message>
    <message>
        <source>The values were not merged</source>
        <translation>Los valores no se unieron</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Uniendo</translation>
    </message>
    <message>
        <source>Enter merges, D says the values are distinct, L leaves them for later, Space ticks a member. Nothing is decided for you, and nothing changes before you apply.</source>
        <translation>Intro une, D dice que los valores son distintos, L los deja para después, Espacio marca un miembro. Nada se decide por usted y nada cambia antes de aplicar.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ClusterModel</name>
    <message>
        <source>✓ Merge</source>
        <translation>✓ Unir</translation>
    </message>
    <message>
        <source>≠ Distinct</source>
        <translation>≠ Distintos</translation>
    </message>
    <message>
        <source>… Later</source>
        <translation>… Después</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Unir en</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CollapsePanel</name>
    <message>
        <source>Turns each run of white space inside a value into one space.</source>
        <translation>Convierte cada serie de espacios dentro de un valor en un solo espacio.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ColumnHeader</name>
    <message>
        <source>Column headers</source>
        <translation>Encabezados de columna</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ColumnsDialog</name>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Find a column by its name</source>
        <translation>Buscar una columna por su nombre</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Buscar una columna</translation>
    </message>
    <message>
        <source>Columns of the table, the ticked ones are shown</source>
        <translation>Columnas de la tabla; se muestran las marcadas</translation>
    </message>
    <message>
        <source>Keep the column in sight while the others scroll</source>
        <translation>Dejar la columna a la vista mientras las demás se desplazan</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>Subir la columna</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>Bajar la columna</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Ocultar todas</translation>
    </message>
    <message>
        <source>Show all columns in the list</source>
        <translation>Mostrar todas las columnas de la lista</translation>
    </message>
    <message>
        <source>Hide all columns in the list</source>
        <translation>Ocultar todas las columnas de la lista</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tick the columns to show. This changes the view only, never the table.</source>
        <translation>Marque las columnas que quiere ver. Esto solo cambia la vista, nunca la tabla.</translation>
    </message>
    <message>
        <source>stays in sight</source>
        <translation>queda a la vista</translation>
    </message>
    <message>
        <source>At least one column must be shown.</source>
        <translation>Debe mostrarse al menos una columna.</translation>
    </message>
    <message>
        <source>%1 of %2 columns shown</source>
        <translation>Se muestran %1 de %2 columnas</translation>
    </message>
    <message>
        <source>Let it scroll</source>
        <translation>Que se desplace</translation>
    </message>
    <message>
        <source>Keep in sight</source>
        <translation>Dejar a la vista</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CommandFinder</name>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Part of a command&apos;s name</source>
        <translation>Parte del nombre de un comando</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Escriba lo que quiere hacer</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Comandos encontrados</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CreateRegistryDialog</name>
    <message>
        <source>Set up a city</source>
        <translation>Preparar una ciudad</translation>
    </message>
    <message>
        <source>The folder “%1” holds no registry yet. A new one keeps the city&apos;s keys, packs, contributions and decisions in that folder.</source>
        <translation>La carpeta «%1» todavía no contiene un registro. Uno nuevo guarda en esa carpeta las claves, los paquetes, las contribuciones y las decisiones de la ciudad.</translation>
    </message>
    <message>
        <source>&amp;Name of the city or its data office:</source>
        <translation>&amp;Nombre de la ciudad o de su oficina de datos:</translation>
    </message>
    <message>
        <source>Name of the city or its data office</source>
        <translation>Nombre de la ciudad o de su oficina de datos</translation>
    </message>
    <message>
        <source>for example data.example.gov</source>
        <translation>por ejemplo, data.example.gov</translation>
    </message>
    <message>
        <source>Protect the city&apos;s keys</source>
        <translation>Proteger las claves de la ciudad</translation>
    </message>
    <message>
        <source>Set up the city</source>
        <translation>Preparar la ciudad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set &amp;up</source>
        <translation>&amp;Preparar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DecisionDialog</name>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Send back for more work</source>
        <translation>Devolver para más trabajo</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The volunteer reads:</source>
        <translation>La persona voluntaria lee:</translation>
    </message>
    <message>
        <source>Note to the volunteer</source>
        <translation>Nota para la persona voluntaria</translation>
    </message>
    <message>
        <source>Write about the data only. Notes travel back and may become public.</source>
        <translation>Escriba solo sobre los datos. Las notas viajan de vuelta y pueden hacerse públicas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>&amp;Note (needed for this reason):</source>
        <translation>&amp;Nota (necesaria para este motivo):</translation>
    </message>
    <message>
        <source>&amp;Note (optional):</source>
        <translation>&amp;Nota (opcional):</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::Desk</name>
    <message>
        <source>Loading the registry</source>
        <translation>Cargando el registro</translation>
    </message>
    <message>
        <source>The registry was not loaded.</source>
        <translation>El registro no se cargó.</translation>
    </message>
    <message>
        <source>Checking contributions</source>
        <translation>Comprobando contribuciones</translation>
    </message>
    <message>
        <source>Writing the decision</source>
        <translation>Escribiendo la decisión</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>No se decidió nada.</translation>
    </message>
    <message>
        <source>Taking back the last decision</source>
        <translation>Retirando la última decisión</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>No se retiró nada.</translation>
    </message>
    <message>
        <source>The last decision was taken back.</source>
        <translation>La última decisión se retiró.</translation>
    </message>
    <message>
        <source>Opening the city&apos;s keys</source>
        <translation>Abriendo las claves de la ciudad</translation>
    </message>
    <message>
        <source>Building the pack</source>
        <translation>Haciendo el paquete</translation>
    </message>
    <message>
        <source>No pack was built.</source>
        <translation>No se hizo ningún paquete.</translation>
    </message>
    <message>
        <source>Saving the pack</source>
        <translation>Guardando el paquete</translation>
    </message>
    <message>
        <source>The pack was saved. Give this file to everybody who wants to help.</source>
        <translation>El paquete se guardó. Dé este archivo a todos los que quieran ayudar.</translation>
    </message>
    <message>
        <source>The pack was not saved.</source>
        <translation>El paquete no se guardó.</translation>
    </message>
    <message>
        <source>Preparing the release</source>
        <translation>Preparando la publicación</translation>
    </message>
    <message>
        <source>There is no release to show.</source>
        <translation>No hay ninguna publicación que mostrar.</translation>
    </message>
    <message>
        <source>Publishing the release</source>
        <translation>Publicando la versión</translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation>No se publicó nada.</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>Escribiendo recibos</translation>
    </message>
    <message>
        <source>No receipt was written.</source>
        <translation>No se escribió ningún recibo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) written.</source>
        <translation>
            <numerusform>%Ln decisión escrita.</numerusform>
            <numerusform>%Ln decisiones escritas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DeskView</name>
    <message>
        <source>&amp;Build a pack…</source>
        <translation>&amp;Hacer un paquete…</translation>
    </message>
    <message>
        <source>City desk</source>
        <translation>Mesa de la ciudad</translation>
    </message>
    <message>
        <source>Work of the city desk</source>
        <translation>Trabajo de la mesa de la ciudad</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>&amp;Bandeja de entrada</translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation>Revi&amp;sión</translation>
    </message>
    <message>
        <source>Releases and &amp;receipts</source>
        <translation>Publicaciones y recib&amp;os</translation>
    </message>
    <message>
        <source>The pack %1 is built and signed. Save it, then give it to everybody who wants to help.</source>
        <translation>El paquete %1 está hecho y firmado. Guárdelo y déselo a todos los que quieran ayudar.</translation>
    </message>
    <message>
        <source>Version %1 is published: the tables, the new pack and the changelog lie in the folder that you chose. Write receipts next.</source>
        <translation>La versión %1 está publicada: las tablas, el paquete nuevo y la lista de cambios están en la carpeta que eligió. Ahora escriba los recibos.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Build a pack</source>
        <translation>Hacer un paquete</translation>
    </message>
    <message>
        <source>Save the pack as a file</source>
        <translation>Guardar el paquete como archivo</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>Cerrar la mesa</translation>
    </message>
    <message>
        <source>&amp;Pack:</source>
        <translation>&amp;Paquete:</translation>
    </message>
    <message>
        <source>Anchor %1 · %2 · %3</source>
        <translation>Número %1 · %2 · %3</translation>
    </message>
    <message>
        <source>log entry %1</source>
        <translation>entrada %1 del libro</translation>
    </message>
    <message>
        <source>Revie&amp;w (%1)</source>
        <translation>Revi&amp;sión (%1)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>todavía ninguno</translation>
    </message>
    <message>
        <source>Add contributions</source>
        <translation>Añadir contribuciones</translation>
    </message>
    <message>
        <source>Gleaner bundles (*.glean)</source>
        <translation>Archivos de Gleaner (*.glean)</translation>
    </message>
    <message>
        <source>Reading the header</source>
        <translation>Leyendo el encabezado</translation>
    </message>
    <message>
        <source>This file can&apos;t be a table of a pack.</source>
        <translation>Este archivo no puede ser una tabla de un paquete.</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>Guardar el paquete</translation>
    </message>
    <message>
        <source>Folder for the published files</source>
        <translation>Carpeta para los archivos publicados</translation>
    </message>
    <message>
        <source>Folder for the receipts</source>
        <translation>Carpeta para los recibos</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>¿Quién decide?</translation>
    </message>
    <message>
        <source>Your staff id stands in the decision log beside every verdict, and nowhere else.
Use a short id rather than your name:</source>
        <translation>Su identificador de personal figura en el libro de decisiones junto a cada veredicto, y en ningún otro lugar.
Use un identificador corto en lugar de su nombre:</translation>
    </message>
    <message>
        <source>Open the city&apos;s keys</source>
        <translation>Abrir las claves de la ciudad</translation>
    </message>
    <message>
        <source>Packs, releases and receipts are signed by the city. Its keys stay open until the desk is closed.</source>
        <translation>La ciudad firma paquetes, publicaciones y recibos. Sus claves quedan abiertas hasta cerrar la mesa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipt(s) written: %1. Send each back the way its contribution came.</source>
        <translation>
            <numerusform>%Ln recibo escrito: %1. Devuélvalo por donde llegó su contribución.</numerusform>
            <numerusform>%Ln recibos escritos: %1. Devuelva cada uno por donde llegó su contribución.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s)</source>
        <translation>
            <numerusform>%Ln contribución</numerusform>
            <numerusform>%Ln contribuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln apartada</numerusform>
            <numerusform>%Ln apartadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the pac&amp;k…</source>
        <translation>&amp;Guardar el paquete…</translation>
    </message>
    <message>
        <source>C&amp;lose the desk</source>
        <translation>Cerrar la &amp;mesa</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DialectForm</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Dos puntos</translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation>Dobles &quot;</translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation>Simples &apos;</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>sin cabecera</translation>
    </message>
    <message numerus="yes">
        <source>header in %Ln row(s)</source>
        <translation>
            <numerusform>cabecera en %Ln fila</numerusform>
            <numerusform>cabecera en %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>The quote doubled</source>
        <translation>La comilla duplicada</translation>
    </message>
    <message>
        <source>Backslash before it</source>
        <translation>Barra invertida delante</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>De ningún modo</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Separator between cells: one or more characters</source>
        <translation>Separador entre celdas: uno o más caracteres</translation>
    </message>
    <message>
        <source>Quote character</source>
        <translation>Carácter de comillas</translation>
    </message>
    <message>
        <source>How a quote stands inside a cell</source>
        <translation>Cómo aparece una comilla dentro de una celda</translation>
    </message>
    <message>
        <source>Lines that begin with this are comments</source>
        <translation>Las líneas que empiezan así son comentarios</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>C&amp;omillas</translation>
    </message>
    <message>
        <source>Quote &amp;inside a cell</source>
        <translation>Com&amp;illa dentro de una celda</translation>
    </message>
    <message>
        <source>&amp;Comments begin with</source>
        <translation>Los co&amp;mentarios empiezan con</translation>
    </message>
    <message>
        <source>S&amp;kip rows</source>
        <translation>Sal&amp;tar filas</translation>
    </message>
    <message>
        <source>Rows to leave out above the header</source>
        <translation>Filas que se dejan fuera encima de la cabecera</translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>Fi&amp;las de cabecera</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>Filas de cabecera</translation>
    </message>
    <message>
        <source>Skip &amp;under the header</source>
        <translation>Saltar &amp;bajo la cabecera</translation>
    </message>
    <message>
        <source>Rows to leave out under the header</source>
        <translation>Filas que se dejan fuera bajo la cabecera</translation>
    </message>
    <message>
        <source>Skip at the e&amp;nd</source>
        <translation>Saltar al fi&amp;nal</translation>
    </message>
    <message>
        <source>Rows to leave out at the end</source>
        <translation>Filas que se dejan fuera al final</translation>
    </message>
    <message>
        <source>Ignore blanks around quotes</source>
        <translation>Ignorar los espacios alrededor de las comillas</translation>
    </message>
    <message>
        <source>Quotes end with their line</source>
        <translation>Las comillas acaban con su línea</translation>
    </message>
    <message>
        <source>Leave out empty lines</source>
        <translation>Dejar fuera las líneas vacías</translation>
    </message>
    <message>
        <source>Leave out repeated headers</source>
        <translation>Dejar fuera las cabeceras repetidas</translation>
    </message>
    <message>
        <source>“%1” before it</source>
        <translation>«%1» delante</translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>sin comillas</translation>
    </message>
    <message>
        <source>quote: %1</source>
        <translation>comillas: %1</translation>
    </message>
    <message>
        <source>a quote inside a cell: %1</source>
        <translation>comillas dentro de una celda: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln fila omitida</numerusform>
            <numerusform>%Ln filas omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>quotes may span lines</source>
        <translation>las comillas pueden abarcar líneas</translation>
    </message>
    <message>
        <source>quotes end with their line</source>
        <translation>las comillas terminan con su línea</translation>
    </message>
    <message>
        <source>other details</source>
        <translation>otros detalles</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>una columna</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetBox</name>
    <message>
        <source>Facet of %1</source>
        <translation>Faceta de %1</translation>
    </message>
    <message>
        <source>Invert: show rows with none of the ticked values</source>
        <translation>Invertir: mostrar filas sin ninguno de los valores marcados</translation>
    </message>
    <message>
        <source>Order the values by name</source>
        <translation>Ordenar los valores por nombre</translation>
    </message>
    <message>
        <source>Remove this facet</source>
        <translation>Quitar esta faceta</translation>
    </message>
    <message>
        <source>Search the values of %1</source>
        <translation>Buscar en los valores de %1</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>Buscar valores</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Valores de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valor</numerusform>
            <numerusform>%Ln valores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln ticked</source>
        <translation>
            <numerusform>%1, %Ln marcado</numerusform>
            <numerusform>%1, %Ln marcados</numerusform>
        </translation>
    </message>
    <message>
        <source>Only this value</source>
        <translation>Solo este valor</translation>
    </message>
    <message>
        <source>Change this value …</source>
        <translation>Cambiar este valor…</translation>
    </message>
    <message>
        <source>Tick all values shown</source>
        <translation>Marcar todos los valores mostrados</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar todos</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetModel</name>
    <message>
        <source>%1, counting</source>
        <translation>%1, contando</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation>
            <numerusform>%1, %Ln fila</numerusform>
            <numerusform>%1, %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Arranging values</source>
        <translation>Ordenando valores</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetPanel</name>
    <message>
        <source>No facet yet</source>
        <translation>Todavía no hay facetas</translation>
    </message>
    <message>
        <source>A facet lists the values of a column with their counts. Tick some to see only their rows.</source>
        <translation>Una faceta enumera los valores de una columna con su cantidad. Marque algunos para ver solo sus filas.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Add a facet</source>
        <translation>Añadir una faceta</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetas</translation>
    </message>
    <message>
        <source>Clear the text filter and all facets</source>
        <translation>Borrar el filtro de texto y todas las facetas</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message>
        <source>Still reading the table</source>
        <translation>Aún se está leyendo la tabla</translation>
    </message>
    <message>
        <source>Filters and facets are ready as soon as all rows are counted.</source>
        <translation>Los filtros y las facetas estarán listos en cuanto se hayan contado todas las filas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FileOpener</name>
    <message>
        <source>“%1” was not opened</source>
        <translation>«%1» no se abrió</translation>
    </message>
    <message>
        <source>The project was not opened</source>
        <translation>El proyecto no se abrió</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>Abriendo el proyecto</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Mirando el archivo</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Leyendo la tabla</translation>
    </message>
    <message>
        <source>The file was not opened</source>
        <translation>El archivo no se abrió</translation>
    </message>
    <message>
        <source>Checking the signatures</source>
        <translation>Comprobando las firmas</translation>
    </message>
    <message>
        <source>You have worked on this pack before</source>
        <translation>Ya ha trabajado en este paquete</translation>
    </message>
    <message>
        <source>The project “%1” holds your work on it.</source>
        <translation>El proyecto «%1» contiene su trabajo en él.</translation>
    </message>
    <message>
        <source>Open that project</source>
        <translation>Abrir ese proyecto</translation>
    </message>
    <message>
        <source>The city was not confirmed</source>
        <translation>La ciudad no se confirmó</translation>
    </message>
    <message>
        <source>The pack was not opened</source>
        <translation>El paquete no se abrió</translation>
    </message>
    <message>
        <source>Opening the pack</source>
        <translation>Abriendo el paquete</translation>
    </message>
    <message>
        <source>The answer was not opened</source>
        <translation>La respuesta no se abrió</translation>
    </message>
    <message>
        <source>The answer was not taken in</source>
        <translation>La respuesta no se incorporó</translation>
    </message>
    <message>
        <source>An answer from %1</source>
        <translation>Una respuesta de %1</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>Buscar el archivo …</translation>
    </message>
    <message>
        <source>Find the table file</source>
        <translation>Buscar el archivo de la tabla</translation>
    </message>
    <message>
        <source>Comparing the file</source>
        <translation>Comparando el archivo</translation>
    </message>
    <message>
        <source>Reading the tables</source>
        <translation>Leyendo las tablas</translation>
    </message>
    <message>
        <source>The files were not opened</source>
        <translation>Los archivos no se abrieron</translation>
    </message>
    <message>
        <source>The files do not all have the same columns</source>
        <translation>No todos los archivos tienen las mismas columnas</translation>
    </message>
    <message>
        <source>Join them by name</source>
        <translation>Unirlos por nombre</translation>
    </message>
    <message>
        <source>Not all files were opened</source>
        <translation>No se abrieron todos los archivos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) made</source>
        <translation>
            <numerusform>Se hizo %Ln proyecto</numerusform>
            <numerusform>Se hicieron %Ln proyectos</numerusform>
        </translation>
    </message>
    <message>
        <source>The first is open; the others are in the same folder.</source>
        <translation>El primero está abierto; los demás están en la misma carpeta.</translation>
    </message>
    <message>
        <source>Its project is open in another window, or can&apos;t be written to. Nothing was changed. Open the answer in that window, or close the window and open the answer here again.</source>
        <translation>Su proyecto está abierto en otra ventana o no se puede escribir en él. No se cambió nada. Abra la respuesta en esa ventana, o cierre la ventana y abra la respuesta aquí otra vez.</translation>
    </message>
    <message>
        <source>Looking for answers</source>
        <translation>Buscando respuestas</translation>
    </message>
    <message>
        <source>An answer to your work is here</source>
        <translation>Ha llegado una respuesta a su trabajo</translation>
    </message>
    <message>
        <source>It was opened before on this laptop and kept until its project was there. It is in the project now.</source>
        <translation>Se abrió antes en este equipo y se guardó hasta que su proyecto estuvo aquí. Ahora está en el proyecto.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Texto que se busca</translation>
    </message>
    <message>
        <source>Find in the rows shown</source>
        <translation>Buscar en las filas mostradas</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Cerrar la barra de búsqueda</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Still reading the table</source>
        <translation>Aún se está leyendo la tabla</translation>
    </message>
    <message>
        <source>Finding …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FixDialog</name>
    <message>
        <source>Accept with a fix</source>
        <translation>Aceptar con un arreglo</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Antes:</translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation>Propuesto:</translation>
    </message>
    <message>
        <source>The value that the city writes</source>
        <translation>El valor que escribe la ciudad</translation>
    </message>
    <message>
        <source>&amp;The city writes:</source>
        <translation>&amp;La ciudad escribe:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Accept with this fix</source>
        <translation>Aceptar con este arreglo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridDelegate</name>
    <message>
        <source>New value of %1</source>
        <translation>Valor nuevo de %1</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridModel</name>
    <message>
        <source>Note: can&apos;t tell</source>
        <translation>Nota: no se puede decidir</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Era: %1</translation>
    </message>
    <message>
        <source>The row is short: it has no such cell.</source>
        <translation>La fila es corta: no tiene esa celda.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln nota</numerusform>
            <numerusform>%Ln notas</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Row id: %1</source>
        <translation>Id. de fila: %1</translation>
    </message>
    <message>
        <source>%1
Note: %2</source>
        <translation>%1
Nota: %2</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridView</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows and columns of the table. Enter or F2 edits a cell.</source>
        <translation>Filas y columnas de la tabla. Intro o F2 edita una celda.</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Ordenando</translation>
    </message>
    <message>
        <source>Sorting was stopped. The rows stand as in the file.</source>
        <translation>Se detuvo la ordenación. Las filas están como en el archivo.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Copying was stopped. The clipboard is as it was.</source>
        <translation>Se detuvo la copia. El portapapeles está como estaba.</translation>
    </message>
    <message>
        <source>Not even one row was copied: it is longer than the clipboard takes. To have it, export the table.</source>
        <translation>No se copió ni una fila: es más larga de lo que cabe en el portapapeles. Para tenerla, exporte la tabla.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln fila copiada.</numerusform>
            <numerusform>%Ln filas copiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows were copied: the clipboard takes no more. To have all of them, export the table.</source>
        <translation>Solo se copiaron las primeras %1 de %2 filas: en el portapapeles no caben más. Para tenerlas todas, exporte la tabla.</translation>
    </message>
    <message>
        <source>This is the only column that is shown, so it stays.</source>
        <translation>Es la única columna que se muestra, así que se queda.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is hidden. %Ln column(s) hidden in all.</source>
        <translation>
            <numerusform>«%1» está oculta. %Ln columna oculta en total.</numerusform>
            <numerusform>«%1» está oculta. %Ln columnas ocultas en total.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” scrolls with the others.</source>
        <translation>«%1» se desplaza con las demás.</translation>
    </message>
    <message>
        <source>“%1” stays in sight.</source>
        <translation>«%1» queda a la vista.</translation>
    </message>
    <message>
        <source>“%1” is column %2 of %3 now.</source>
        <translation>«%1» es ahora la columna %2 de %3.</translation>
    </message>
    <message>
        <source>This cell holds %1 bytes, too many to edit in place. Replace text can change it.</source>
        <translation>Esta celda tiene %1 bytes, demasiados para editarla aquí. Puede cambiarla con «Reemplazar texto».</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GroupModel</name>
    <message>
        <source>all decided</source>
        <translation>todo decidido</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididos</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Notas: %1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Changes that the steps do not explain</source>
        <translation>Cambios que los pasos no explican</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln abierto</numerusform>
            <numerusform>%Ln abiertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HandInStep</name>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Signed. Now save the file and give it to %1.</source>
        <translation>Firmado. Ahora guarde el archivo y déselo a %1.</translation>
    </message>
    <message>
        <source>This is the file that you handed in on %1, byte for byte.</source>
        <translation>Este es el archivo que entregó el %1, byte por byte.</translation>
    </message>
    <message>
        <source>A copy stays in this project, so that you can save the same file again whenever you need it.</source>
        <translation>Una copia queda en este proyecto, para que pueda guardar el mismo archivo de nuevo cuando lo necesite.</translation>
    </message>
    <message>
        <source>Give the file to %1 in the way the city asks for: by e-mail, upload or on a stick.</source>
        <translation>Dé el archivo a %1 como lo pida la ciudad: por correo electrónico, subiéndolo o en una memoria USB.</translation>
    </message>
    <message>
        <source>Give the file to %1 in the way the city asks for: by e-mail, upload or on a stick. Its notice names this contact: %2</source>
        <translation>Dé el archivo a %1 como lo pida la ciudad: por correo electrónico, subiéndolo o en una memoria USB. Su aviso da este contacto: %2</translation>
    </message>
    <message>
        <source>Handed in on %1, not yet answered. When the city&apos;s receipt arrives, open it here to see every answer.</source>
        <translation>Entregado el %1, aún sin respuesta. Cuando llegue el recibo de la ciudad, ábralo aquí para ver cada respuesta.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Save the fi&amp;le…</source>
        <translation>&amp;Guardar el archivo…</translation>
    </message>
    <message>
        <source>Save the same fi&amp;le again…</source>
        <translation>&amp;Guardar otra vez el mismo archivo…</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HistoryModel</name>
    <message>
        <source>As it came</source>
        <translation>Tal como vino</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, deshecho</translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation>%1
Motivo: %2</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>se muestra ahora</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HistoryPanel</name>
    <message>
        <source>Nothing done yet</source>
        <translation>Todavía no se ha hecho nada</translation>
    </message>
    <message>
        <source>Each edit becomes a named step here. Click a step to go back to it; nothing is ever lost.</source>
        <translation>Cada edición es aquí un paso con nombre. Haga clic en un paso para volver a él; nunca se pierde nada.</translation>
    </message>
    <message>
        <source>Click a step to go there. Steps in italics were undone.</source>
        <translation>Haga clic en un paso para ir a él. Los pasos en cursiva se deshicieron.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HomePage</name>
    <message>
        <source>No project yet</source>
        <translation>Todavía no hay proyectos</translation>
    </message>
    <message>
        <source>Tables and packs that you open are kept as projects and listed here.</source>
        <translation>Las tablas y los paquetes que abre se guardan como proyectos y aparecen aquí.</translation>
    </message>
    <message>
        <source>The practice pack is not installed.</source>
        <translation>El paquete de práctica no está instalado.</translation>
    </message>
    <message>
        <source>Nothing is waiting for an answer.</source>
        <translation>Nada espera respuesta.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Handed in, not yet answered</source>
        <translation>Entregado, aún sin respuesta</translation>
    </message>
    <message>
        <source>Clean your city&apos;s data, and hear what became of it</source>
        <translation>Limpie los datos de su ciudad y sepa qué pasó con ellos</translation>
    </message>
    <message>
        <source>Open a pack from your city, any CSV table, a project or an answer. You can also drop a file anywhere in this window. Nothing leaves this laptop until you hand it in.</source>
        <translation>Abra un paquete de su ciudad, cualquier tabla CSV, un proyecto o una respuesta. También puede soltar un archivo en cualquier parte de esta ventana. Nada sale de este equipo hasta que lo entregue.</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Open a pack, table, project or answer</source>
        <translation>Abrir un paquete, una tabla, un proyecto o una respuesta</translation>
    </message>
    <message>
        <source>City desk</source>
        <translation>Mesa de la ciudad</translation>
    </message>
    <message>
        <source>Go to the city desk: review what residents handed in</source>
        <translation>Ir a la mesa de la ciudad: revisar lo que entregaron los residentes</translation>
    </message>
    <message>
        <source>%1 in folder %2, opened %3</source>
        <translation>%1 en la carpeta %2, abierto el %3</translation>
    </message>
    <message>
        <source>The file is not there any more (folder %1)</source>
        <translation>El archivo ya no está (carpeta %1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bundle(s) without an answer</source>
        <translation>
            <numerusform>%Ln entrega sin respuesta</numerusform>
            <numerusform>%Ln entregas sin respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice pack of a made-up city, 2,000 requests</source>
        <translation>Paquete de práctica de una ciudad inventada, 2,000 solicitudes</translation>
    </message>
    <message>
        <source>The same as a plain table</source>
        <translation>Lo mismo como tabla simple</translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation>«%1» ya no está</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or lie on a stick that is not plugged in. Removing it from this list deletes nothing.</source>
        <translation>Puede que se haya movido o cambiado de nombre, o que esté en una memoria USB no conectada. Quitarlo de esta lista no borra nada.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>The list could not be saved</source>
        <translation>La lista no se pudo guardar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ImportDialog</name>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
    <message>
        <source>How to read “%1”</source>
        <translation>Cómo leer «%1»</translation>
    </message>
    <message>
        <source>The file can be read in more than one way. Choose the one whose preview is right.</source>
        <translation>El archivo se puede leer de más de una manera. Elija la que tenga la vista previa correcta.</translation>
    </message>
    <message>
        <source>Look at the preview. The file itself is never changed, and every cell stays text.</source>
        <translation>Mire la vista previa. El archivo nunca se cambia y cada celda sigue siendo texto.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the table as previewed</source>
        <translation>Abrir la tabla como en la vista previa</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (la mejor)</translation>
    </message>
    <message>
        <source>Reading %1: %2</source>
        <translation>Lectura %1: %2</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>En detalle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of the tables in the file</source>
        <translation>Cuál de las tablas del archivo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What this reading rests on</source>
        <translation>En qué se basa esta lectura</translation>
    </message>
    <message>
        <source>Table %1: %2, %3</source>
        <translation>Tabla %1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Columns of fixed width …</source>
        <translation>Columnas de ancho fijo …</translation>
    </message>
    <message>
        <source>Read the file by the widths of its columns instead</source>
        <translation>Leer el archivo por los anchos de sus columnas</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Ajustado a mano</translation>
    </message>
    <message>
        <source>As set by hand below</source>
        <translation>Como se ajustó a mano abajo</translation>
    </message>
    <message>
        <source>You set this by hand. Choose a reading above to go back to it.</source>
        <translation>Usted ajustó esto a mano. Elija una lectura de arriba para volver a ella.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::InboxView</name>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Ya conocido</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>signer seen before</source>
        <translation>firmante ya visto</translation>
    </message>
    <message>
        <source>signer is new</source>
        <translation>firmante nuevo</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>taken in on %1</source>
        <translation>recibido el %1</translation>
    </message>
    <message>
        <source>team %1</source>
        <translation>equipo %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>sala %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Decided, no receipt yet</source>
        <translation>Decidido, aún sin recibo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The same work was handed in before; nothing was added.</source>
        <translation>El mismo trabajo ya se había entregado; no se añadió nada.</translation>
    </message>
    <message>
        <source>Signed by %1, seen before.</source>
        <translation>Firmado por %1, ya visto.</translation>
    </message>
    <message>
        <source>Signed by %1, new here.</source>
        <translation>Firmado por %1, nuevo aquí.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Qué pasó con cada archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Hide this report</source>
        <translation>Ocultar este informe</translation>
    </message>
    <message>
        <source>The inbox is empty</source>
        <translation>La bandeja de entrada está vacía</translation>
    </message>
    <message>
        <source>Drop contributions here, or choose them. Each is checked before anything of it is shown.</source>
        <translation>Suelte aquí las contribuciones o elíjalas. Cada una se comprueba antes de mostrar nada de ella.</translation>
    </message>
    <message>
        <source>Add contributions…</source>
        <translation>Añadir contribuciones…</translation>
    </message>
    <message>
        <source>&amp;Add contributions…</source>
        <translation>Aña&amp;dir contribuciones…</translation>
    </message>
    <message>
        <source>Add contributions</source>
        <translation>Añadir contribuciones</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contribuciones</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Signer %1, number %2, %3</source>
        <translation>Firmante %1, número %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s)</source>
        <translation>
            <numerusform>%1: %Ln elemento</numerusform>
            <numerusform>%1: %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln abierto</numerusform>
            <numerusform>%Ln abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s), %1 with open items.</source>
        <translation>
            <numerusform>%Ln contribución, %1 con elementos abiertos.</numerusform>
            <numerusform>%Ln contribuciones, %1 con elementos abiertos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, none refused.</source>
        <translation>
            <numerusform>%Ln archivo comprobado, ninguno rechazado.</numerusform>
            <numerusform>%Ln archivos comprobados, ninguno rechazado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, %1 refused. Refused files left nothing here.</source>
        <translation>
            <numerusform>%Ln archivo comprobado, %1 rechazado. Los rechazados no dejaron nada aquí.</numerusform>
            <numerusform>%Ln archivos comprobados, %1 rechazados. Los rechazados no dejaron nada aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::IssuesDialog</name>
    <message>
        <source>What was noticed in the file</source>
        <translation>Lo que se observó en el archivo</translation>
    </message>
    <message>
        <source>Go to the &amp;next place</source>
        <translation>Ir al siguie&amp;nte lugar</translation>
    </message>
    <message>
        <source>Show the next place in the table</source>
        <translation>Mostrar el siguiente lugar en la tabla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing was changed: the file is kept as it came, and what is odd about it stays visible.</source>
        <translation>No se cambió nada: el archivo se conserva como llegó, y lo que tiene de extraño sigue a la vista.</translation>
    </message>
    <message>
        <source>Looking for the next place</source>
        <translation>Buscando el siguiente lugar</translation>
    </message>
    <message>
        <source>Row %1, column %2.</source>
        <translation>Fila %1, columna %2.</translation>
    </message>
    <message>
        <source>It stands outside of the rows, at byte %1 of the file.</source>
        <translation>Está fuera de las filas, en el byte %1 del archivo.</translation>
    </message>
    <message>
        <source>That was the last place. The next one is the first again.</source>
        <translation>Ese fue el último lugar. El siguiente es otra vez el primero.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ItemModel</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>No se puede decidir</translation>
    </message>
    <message>
        <source>Knows the place</source>
        <translation>Conoce el lugar</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Duda</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Eliminar la fila</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>todas las filas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>En el paquete</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>In the data now</source>
        <translation>Ahora en los datos</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Lo que dice</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message numerus="yes">
        <source>Chart “%1” with %Ln bar(s)</source>
        <translation>
            <numerusform>Gráfico «%1» con %Ln barra</numerusform>
            <numerusform>Gráfico «%1» con %Ln barras</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::JobBar</name>
    <message>
        <source>Running work</source>
        <translation>Trabajo en curso</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Cancelar el trabajo en curso</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::KeyCommands</name>
    <message>
        <source>Open your key</source>
        <translation>Abrir su clave</translation>
    </message>
    <message>
        <source>The passphrase of your key is asked once, and forgotten when you have done nothing for 15 minutes.</source>
        <translation>La frase de contraseña de su clave se pide una vez y se olvida tras 15 minutos sin actividad.</translation>
    </message>
    <message>
        <source>Opening your key</source>
        <translation>Abriendo su clave</translation>
    </message>
    <message>
        <source>Your key was not opened.</source>
        <translation>Su clave no se abrió.</translation>
    </message>
    <message>
        <source>Making your key</source>
        <translation>Creando su clave</translation>
    </message>
    <message>
        <source>No key was made.</source>
        <translation>No se creó ninguna clave.</translation>
    </message>
    <message>
        <source>Restoring your key</source>
        <translation>Restaurando su clave</translation>
    </message>
    <message>
        <source>The key was not restored.</source>
        <translation>La clave no se restauró.</translation>
    </message>
    <message>
        <source>Your key is back.</source>
        <translation>Su clave está de vuelta.</translation>
    </message>
    <message>
        <source>New work is numbered from the next thousand, so that it never meets what the old laptop handed in.</source>
        <translation>El trabajo nuevo se numera desde el siguiente millar, para que nunca coincida con lo que entregó el equipo anterior.</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Cambiando la frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase was not changed.</source>
        <translation>La frase de contraseña no se cambió.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>La frase de contraseña se cambió.</translation>
    </message>
    <message>
        <source>The recovery sheet stays the same: it holds the key itself, not the passphrase.</source>
        <translation>La hoja de recuperación sigue siendo la misma: contiene la clave, no la frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::KeyMenu</name>
    <message>
        <source>Your &amp;key</source>
        <translation>Su c&amp;lave</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Su clave</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>&amp;Crear una clave…</translation>
    </message>
    <message>
        <source>Make the key that signs your work on this laptop.</source>
        <translation>Crear la clave que firma su trabajo en este equipo.</translation>
    </message>
    <message>
        <source>&amp;Restore a key from its sheet…</source>
        <translation>&amp;Restaurar una clave desde su hoja…</translation>
    </message>
    <message>
        <source>Type in the recovery sheet of a key that you had before.</source>
        <translation>Escribir la hoja de recuperación de una clave que ya tenía.</translation>
    </message>
    <message>
        <source>Recovery &amp;sheet…</source>
        <translation>&amp;Hoja de recuperación…</translation>
    </message>
    <message>
        <source>Show, print or save the words that bring your key back.</source>
        <translation>Mostrar, imprimir o guardar las palabras que recuperan su clave.</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>Cambiar la &amp;frase de contraseña…</translation>
    </message>
    <message>
        <source>Protect the key with another passphrase, or with none.</source>
        <translation>Proteger la clave con otra frase de contraseña o con ninguna.</translation>
    </message>
    <message>
        <source>&amp;Forget the passphrase now</source>
        <translation>&amp;Olvidar ahora la frase de contraseña</translation>
    </message>
    <message>
        <source>Ask for the passphrase again before the next signature.</source>
        <translation>Pedir de nuevo la frase de contraseña antes de la próxima firma.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::LeavesStep</name>
    <message>
        <source>Description: city, pack, day, your public keys</source>
        <translation>Descripción: ciudad, paquete, día, sus claves públicas</translation>
    </message>
    <message>
        <source>What this file is, for people without Gleaner</source>
        <translation>Qué es este archivo, para quien no tiene Gleaner</translation>
    </message>
    <message>
        <source>That you accepted the notice</source>
        <translation>Que usted aceptó el aviso</translation>
    </message>
    <message>
        <source>Your steps, so that the city can repeat them</source>
        <translation>Sus pasos, para que la ciudad pueda repetirlos</translation>
    </message>
    <message>
        <source>Each changed cell, before and after</source>
        <translation>Cada celda cambiada, antes y después</translation>
    </message>
    <message>
        <source>Steps that stand for many cells</source>
        <translation>Pasos que representan muchas celdas</translation>
    </message>
    <message>
        <source>Your notes and questions</source>
        <translation>Sus notas y preguntas</translation>
    </message>
    <message>
        <source>Links to evidence</source>
        <translation>Enlaces a pruebas</translation>
    </message>
    <message>
        <source>List of your charts</source>
        <translation>Lista de sus gráficos</translation>
    </message>
    <message>
        <source>A chart, with small groups merged</source>
        <translation>Un gráfico, con los grupos pequeños unidos</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>leave empty for none</source>
        <translation>déjelo vacío si no hay</translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation>E&amp;quipo:</translation>
    </message>
    <message>
        <source>Name of your team, travels with the file</source>
        <translation>Nombre de su equipo, viaja con el archivo</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Sala:</translation>
    </message>
    <message>
        <source>Name of the room or workshop, travels with the file</source>
        <translation>Nombre de la sala o del taller, viaja con el archivo</translation>
    </message>
    <message>
        <source>Search in everything that leaves</source>
        <translation>Buscar en todo lo que sale</translation>
    </message>
    <message>
        <source>Files that leave</source>
        <translation>Archivos que salen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>Show the exact bytes</source>
        <translation>Mostrar los bytes exactos</translation>
    </message>
    <message>
        <source>You handed in exactly this work on %1. There is nothing new to sign: the same file can be saved again.</source>
        <translation>Entregó exactamente este trabajo el %1. No hay nada nuevo que firmar: el mismo archivo se puede guardar de nuevo.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation>No aparece en ningún lugar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) and question(s)</source>
        <translation>
            <numerusform>%Ln nota o pregunta</numerusform>
            <numerusform>%Ln notas y preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chart(s)</source>
        <translation>
            <numerusform>%Ln gráfico</numerusform>
            <numerusform>%Ln gráficos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, with %2. What is not listed here is not in the file.</source>
        <translation>
            <numerusform>%Ln archivo, %1, con %2. Lo que no aparece aquí no está en el archivo.</numerusform>
            <numerusform>%Ln archivos, %1, con %2. Lo que no aparece aquí no está en el archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chart(s) stay on this laptop, because the groups are too small to publish: %1.</source>
        <translation>
            <numerusform>%Ln gráfico se queda en este equipo porque los grupos son demasiado pequeños para publicarse: %1.</numerusform>
            <numerusform>%Ln gráficos se quedan en este equipo porque los grupos son demasiado pequeños para publicarse: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln time(s)</source>
        <translation>
            <numerusform>Encontrado %Ln vez</numerusform>
            <numerusform>Encontrado %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the exact &amp;bytes</source>
        <translation>Mostrar los &amp;bytes exactos</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::MainWindow</name>
    <message>
        <source>Gleaner</source>
        <translation>Gleaner</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>City desk</source>
        <translation>Mesa de la ciudad</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Clean</source>
        <translation>&amp;Limpiar</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>Ent&amp;regar</translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation>&amp;Ciudad</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Filas mostradas</translation>
    </message>
    <message>
        <source>This file was made for a city</source>
        <translation>Este archivo se hizo para una ciudad</translation>
    </message>
    <message>
        <source>It is a contribution: what somebody hands in. Open the city&apos;s registry first, then add it to the inbox.</source>
        <translation>Es una contribución: lo que alguien entrega. Abra primero el registro de la ciudad y después añádala a la bandeja de entrada.</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>«%1» guardado.</translation>
    </message>
    <message>
        <source>%1 – Gleaner</source>
        <translation>%1 – Gleaner</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>No se hizo: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undo: %1, %2</source>
        <translation>Deshacer: %1, %2</translation>
    </message>
    <message>
        <source>Redo: %1, %2</source>
        <translation>Rehacer: %1, %2</translation>
    </message>
    <message>
        <source>The notice was not accepted</source>
        <translation>El aviso no se aceptó</translation>
    </message>
    <message>
        <source>Something is being written. Closing is possible in a moment.</source>
        <translation>Se está escribiendo algo. Podrá cerrar en un momento.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open an answer</source>
        <translation>Abrir una respuesta</translation>
    </message>
    <message>
        <source>Answers (*.glean);;All files (*)</source>
        <translation>Respuestas (*.glean);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>What this program stores</source>
        <translation>Qué guarda este programa</translation>
    </message>
    <message>
        <source>Projects lie where you keep them and hold the table, your steps and notes, and copies of what you handed in. A folder of your own holds your key, the cities you trust, and the list of recent projects. The program opens no network connection and sends nothing.</source>
        <translation>Los proyectos están donde usted los guarda y contienen la tabla, sus pasos y notas, y copias de lo que entregó. Una carpeta propia contiene su clave, las ciudades en las que confía y la lista de proyectos recientes. El programa no abre ninguna conexión de red y no envía nada.</translation>
    </message>
    <message>
        <source>Gleaner %1</source>
        <translation>Gleaner %1</translation>
    </message>
    <message>
        <source>A workbench for cleaning a city&apos;s open data: every fix is signed, reviewed and answered. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Un taller para limpiar los datos abiertos de una ciudad: cada arreglo se firma, se revisa y recibe respuesta. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportar la tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation>«%1» exportado.</translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation>La tabla no se exportó</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Gleaner projects (*.gleaner)</source>
        <translation>Proyectos de Gleaner (*.gleaner)</translation>
    </message>
    <message>
        <source>%1 copy.gleaner</source>
        <translation>%1 copia.gleaner</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Guardando una copia</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>La copia no se guardó</translation>
    </message>
    <message>
        <source>Save the steps as a recipe</source>
        <translation>Guardar los pasos como receta</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Recetas (*.json)</translation>
    </message>
    <message>
        <source>The recipe was not saved</source>
        <translation>La receta no se guardó</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>Aplicar una receta</translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation>Recetas (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The recipe was not applied</source>
        <translation>La receta no se aplicó</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the recipe applied.</source>
        <translation>
            <numerusform>%Ln paso de la receta aplicado.</numerusform>
            <numerusform>%Ln pasos de la receta aplicados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a row</source>
        <translation>Ir a una fila</translation>
    </message>
    <message>
        <source>Row number in the file, 1 to %1:</source>
        <translation>Número de fila en el archivo, de 1 a %1:</translation>
    </message>
    <message>
        <source>Row %1 is not shown: it is filtered out or removed.</source>
        <translation>La fila %1 no se muestra: está filtrada o eliminada.</translation>
    </message>
    <message>
        <source>This is the practice city: its key is published with the program. For practice, not trust.</source>
        <translation>Esta es la ciudad de práctica: su clave se publica con el programa. Para practicar, no para confiar.</translation>
    </message>
    <message>
        <source>Pack %1, version %2, signed on %3.</source>
        <translation>Paquete %1, versión %2, firmado el %3.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Clave: %1</translation>
    </message>
    <message>
        <source>Number of the city&apos;s key:</source>
        <translation>Número de la clave de la ciudad:</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation>JSON Lines (*.jsonl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson);;All files (*)</source>
        <translation>GeoJSON (*.geojson);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite);;All files (*)</source>
        <translation>Bases de datos SQLite (*.sqlite);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;All files (*)</source>
        <translation>Libros de Excel (*.xlsx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading the recipe</source>
        <translation>Leyendo la receta</translation>
    </message>
    <message>
        <source>This project is open.</source>
        <translation>Este proyecto está abierto.</translation>
    </message>
    <message>
        <source>In the standard form (RFC 4180) the file can hold every character, but it no longer has the bytes of the original.</source>
        <translation>En la forma estándar (RFC 4180) el archivo puede contener todos los caracteres, pero ya no tiene los bytes del original.</translation>
    </message>
    <message>
        <source>Write it as UTF-8</source>
        <translation>Escribirlo en UTF-8</translation>
    </message>
    <message>
        <source>Packs, tables, projects, answers (*.glean *.gleaner *.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.geojson *.kml *.kmz *.shp *.gpkg *.db *.sqlite *.zip *.gz *.zst);;All files (*)</source>
        <translation>Paquetes, tablas, proyectos, respuestas (*.glean *.gleaner *.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.geojson *.kml *.kmz *.shp *.gpkg *.db *.sqlite *.zip *.gz *.zst);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Keeping the table in the project</source>
        <translation>Guardando la tabla en el proyecto</translation>
    </message>
    <message>
        <source>The table was not kept</source>
        <translation>La tabla no se conservó</translation>
    </message>
    <message>
        <source>The table is in the project now.</source>
        <translation>La tabla ya está en el proyecto.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::MakeKeyDialog</name>
    <message>
        <source>Make your key</source>
        <translation>Cree su clave</translation>
    </message>
    <message>
        <source>Your key signs what you hand in, so that the city&apos;s answer finds its way back to you. It is made on this laptop and never leaves it. Nobody learns your name: each city knows you by a pseudonym of its own.</source>
        <translation>Su clave firma lo que entrega, para que la respuesta de la ciudad le llegue a usted. Se crea en este equipo y nunca sale de él. Nadie conoce su nombre: cada ciudad le conoce por un seudónimo propio.</translation>
    </message>
    <message>
        <source>Nobody can reset a forgotten passphrase. The next page shows the recovery sheet, which brings the key back.</source>
        <translation>Nadie puede restablecer una frase de contraseña olvidada. La página siguiente muestra la hoja de recuperación, que devuelve la clave.</translation>
    </message>
    <message>
        <source>&amp;Make the key</source>
        <translation>&amp;Crear la clave</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Crear la clave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ModeRail</name>
    <message>
        <source>Modes</source>
        <translation>Modos</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NewPassphraseEdit</name>
    <message>
        <source>Both are the same.</source>
        <translation>Las dos son iguales.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos aún no son iguales.</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Frase de contraseña:</translation>
    </message>
    <message>
        <source>The same &amp;again:</source>
        <translation>La misma &amp;otra vez:</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Nueva frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>&amp;Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>&amp;Do not protect it by a passphrase</source>
        <translation>&amp;No protegerla con una frase de contraseña</translation>
    </message>
    <message>
        <source>Do not protect it by a passphrase</source>
        <translation>No protegerla con una frase de contraseña</translation>
    </message>
    <message>
        <source>Not protected by a passphrase: everybody who can use this account can sign with the key.</source>
        <translation>Sin frase de contraseña: cualquiera que pueda usar esta cuenta puede firmar con la clave.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoteDialog</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>I can&apos;t tell</source>
        <translation>No puedo decidirlo</translation>
    </message>
    <message>
        <source>I know this place</source>
        <translation>Conozco este lugar</translation>
    </message>
    <message>
        <source>Looks wrong</source>
        <translation>Parece incorrecto</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Enlace</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note for the city</source>
        <translation>Nota para la ciudad</translation>
    </message>
    <message>
        <source>A note never changes a value. It travels with what you hand in, and is answered. Don&apos;t write about people who could be recognised.</source>
        <translation>Una nota nunca cambia un valor. Viaja con lo que entrega y recibe respuesta. No escriba sobre personas que se puedan reconocer.</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Tipo de nota</translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation>De qué trata la nota</translation>
    </message>
    <message>
        <source>This cell: row %1, %2</source>
        <translation>Esta celda: fila %1, %2</translation>
    </message>
    <message>
        <source>The whole row %1</source>
        <translation>Toda la fila %1</translation>
    </message>
    <message>
        <source>The whole column %1</source>
        <translation>Toda la columna %1</translation>
    </message>
    <message>
        <source>The whole table</source>
        <translation>Toda la tabla</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texto de la nota</translation>
    </message>
    <message>
        <source>Web address of the evidence</source>
        <translation>Dirección web de la prueba</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Sobre</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation>Escriba unas palabras.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many.</source>
        <translation>
            <numerusform>Sobra %Ln carácter.</numerusform>
            <numerusform>Sobran %Ln caracteres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NotesModel</name>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>toda la tabla</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NotesPanel</name>
    <message>
        <source>No note yet</source>
        <translation>Todavía no hay notas</translation>
    </message>
    <message>
        <source>Not sure about a value? Ask, comment or say that you can&apos;t tell. The city answers each note.</source>
        <translation>¿No está seguro de un valor? Pregunte, comente o diga que no puede decidirlo. La ciudad responde a cada nota.</translation>
    </message>
    <message>
        <source>Add a note …</source>
        <translation>Añadir una nota…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Add a note about the current cell</source>
        <translation>Añadir una nota sobre la celda actual</translation>
    </message>
    <message>
        <source>Edit the chosen note</source>
        <translation>Editar la nota elegida</translation>
    </message>
    <message>
        <source>Delete the chosen note</source>
        <translation>Borrar la nota elegida</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>La nota no se guardó</translation>
    </message>
    <message>
        <source>Delete this note?</source>
        <translation>¿Borrar esta nota?</translation>
    </message>
    <message>
        <source>The note was not deleted</source>
        <translation>La nota no se borró</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoticeDialog</name>
    <message>
        <source>What this data is</source>
        <translation>Qué son estos datos</translation>
    </message>
    <message>
        <source>Why you are asked</source>
        <translation>Por qué se le pide</translation>
    </message>
    <message>
        <source>The rules</source>
        <translation>Las reglas</translation>
    </message>
    <message>
        <source>What was removed before</source>
        <translation>Qué se quitó antes</translation>
    </message>
    <message>
        <source>What leaves this laptop</source>
        <translation>Qué sale de este equipo</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Quién lo recibe</translation>
    </message>
    <message>
        <source>How it is decided</source>
        <translation>Cómo se decide</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>A quién preguntar</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>Cuánto tiempo se conserva</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>Sus derechos</translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation>Aviso de uso de datos</translation>
    </message>
    <message>
        <source>What %1 gives you, and what it asks</source>
        <translation>Lo que %1 le da y lo que le pide</translation>
    </message>
    <message>
        <source>Version %1 of %2. What you hand in is licensed as %3.</source>
        <translation>Versión %1 del %2. Lo que entrega se licencia como %3.</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>Texto del aviso</translation>
    </message>
    <message>
        <source>I have read this and agree</source>
        <translation>Lo he leído y estoy de acuerdo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not now; handing in will ask again</source>
        <translation>Ahora no; al entregar se preguntará de nuevo</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoticeStep</name>
    <message>
        <source>What data this is</source>
        <translation>Qué datos son estos</translation>
    </message>
    <message>
        <source>Why it is shared with you</source>
        <translation>Por qué se comparten con usted</translation>
    </message>
    <message>
        <source>What you may and may not do</source>
        <translation>Qué puede y qué no puede hacer</translation>
    </message>
    <message>
        <source>What was removed, and how</source>
        <translation>Qué se quitó y cómo</translation>
    </message>
    <message>
        <source>What leaves your laptop</source>
        <translation>Qué sale de su equipo</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Quién lo recibe</translation>
    </message>
    <message>
        <source>Policy or law</source>
        <translation>Política o ley</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>Cuánto tiempo se conserva</translation>
    </message>
    <message>
        <source>How to see, take back or complain</source>
        <translation>Cómo ver, retirar o reclamar</translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation>Aviso de uso de datos</translation>
    </message>
    <message>
        <source>Before anything leaves, read what the city says about this data. Your acceptance travels with your work.</source>
        <translation>Antes de que salga nada, lea lo que la ciudad dice de estos datos. Su aceptación viaja con su trabajo.</translation>
    </message>
    <message>
        <source>Data-use notice of %1</source>
        <translation>Aviso de uso de datos de %1</translation>
    </message>
    <message>
        <source>Version %1 of %2. Licence of your work: %3.</source>
        <translation>Versión %1 del %2. Licencia de su trabajo: %3.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::OperationDialog</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply as one step</source>
        <translation>Aplicar como un solo paso</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns to work on</source>
        <translation>Columnas en las que trabajar</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>The rows &amp;shown now: %1 of %2</source>
        <translation>Las filas &amp;mostradas ahora: %1 de %2</translation>
    </message>
    <message>
        <source>Work on the rows shown now</source>
        <translation>Trabajar en las filas mostradas ahora</translation>
    </message>
    <message>
        <source>Work on the whole table</source>
        <translation>Trabajar en toda la tabla</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason, shown to the city</source>
        <translation>Motivo, visible para la ciudad</translation>
    </message>
    <message>
        <source>optional; the city reads it</source>
        <translation>opcional; la ciudad lo lee</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Preview: before and after</source>
        <translation>Vista previa: antes y después</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Lo que cambiaría</translation>
    </message>
    <message>
        <source>Filter the table first, so that only the rows to remove are shown.</source>
        <translation>Primero filtre la tabla, para que solo se muestren las filas que va a eliminar.</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Marque al menos una columna.</translation>
    </message>
    <message>
        <source>Computing the preview …</source>
        <translation>Calculando la vista previa…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message>
        <source>%1, in %2.</source>
        <translation>%1, en %2.</translation>
    </message>
    <message>
        <source>The first %1 of %2 distinct changes are listed.</source>
        <translation>Se muestran los primeros %1 de %2 cambios distintos.</translation>
    </message>
    <message>
        <source>The who&amp;le table: %1 rows</source>
        <translation>&amp;Toda la tabla: %1 filas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PackDialog</name>
    <message>
        <source>Open a pack</source>
        <translation>Abrir un paquete</translation>
    </message>
    <message>
        <source>This is the practice city: its key is published with the program. For practice, not trust.</source>
        <translation>Esta es la ciudad de práctica: su clave se publica con el programa. Para practicar, no para confiar.</translation>
    </message>
    <message>
        <source>Number of the city&apos;s key</source>
        <translation>Número de la clave de la ciudad</translation>
    </message>
    <message>
        <source>I have &amp;compared this number with the city&apos;s card</source>
        <translation>He &amp;comparado este número con la tarjeta de la ciudad</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message numerus="yes">
        <source>The city promises an answer within %Ln day(s).</source>
        <translation>
            <numerusform>La ciudad promete una respuesta en %Ln día.</numerusform>
            <numerusform>La ciudad promete una respuesta en %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust this city and open</source>
        <translation>Confiar en esta ciudad y abrir</translation>
    </message>
    <message>
        <source>Open the pack</source>
        <translation>Abrir el paquete</translation>
    </message>
    <message>
        <source>I &amp;know that this city is made up, for practice</source>
        <translation>&amp;Sé que esta ciudad es inventada, para practicar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PassphraseDialog</name>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Frase de contraseña:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>&amp;Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PreviewModel</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ProjectCloser</name>
    <message>
        <source>Closing the project</source>
        <translation>Cerrando el proyecto</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ProjectPlace</name>
    <message>
        <source>Change …</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Keep the project somewhere else</source>
        <translation>Guardar el proyecto en otro lugar</translation>
    </message>
    <message>
        <source>Keep the project as</source>
        <translation>Guardar el proyecto como</translation>
    </message>
    <message>
        <source>Gleaner projects (*.gleaner)</source>
        <translation>Proyectos de Gleaner (*.gleaner)</translation>
    </message>
    <message>
        <source>Your work is kept in “%1”, folder “%2”.</source>
        <translation>Su trabajo se guarda en «%1», carpeta «%2».</translation>
    </message>
    <message>
        <source>Leave the table in its file</source>
        <translation>Dejar la tabla en su archivo</translation>
    </message>
    <message>
        <source>The project then refers to the file instead of keeping a packed copy of it. It is smaller, but opens only while the file stays as it is.</source>
        <translation>El proyecto remite entonces al archivo en vez de guardar una copia comprimida. Ocupa menos, pero solo se abre mientras el archivo siga como está.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ProjectSession</name>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Edit a cell</source>
        <translation>Editar una celda</translation>
    </message>
    <message>
        <source>Cell edited</source>
        <translation>Celda editada</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Eliminar filas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>Aplicar una receta</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReadingPane</name>
    <message>
        <source>Preview of the first rows</source>
        <translation>Vista previa de las primeras filas</translation>
    </message>
    <message>
        <source>What is odd in this reading</source>
        <translation>Qué hay de raro en esta lectura</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>This reading does not work</source>
        <translation>Esta lectura no funciona</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown in grey are left out</source>
        <translation>
            <numerusform>%Ln fila mostrada en gris se deja fuera</numerusform>
            <numerusform>%Ln filas mostradas en gris se dejan fuera</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd in the whole file.</source>
        <translation>Nada raro en todo el archivo.</translation>
    </message>
    <message>
        <source>Nothing odd in the first %1 rows.</source>
        <translation>Nada raro en las primeras %1 filas.</translation>
    </message>
    <message>
        <source>In the first %1 rows:</source>
        <translation>En las primeras %1 filas:</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReadingPreviewModel</name>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (se deja fuera)</translation>
    </message>
    <message>
        <source>This row is left out.</source>
        <translation>Esta fila se deja fuera.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsDialog</name>
    <message>
        <source>&amp;Name the day by which open items will be answered:</source>
        <translation>&amp;Indique el día en que se responderán los elementos abiertos:</translation>
    </message>
    <message>
        <source>Write receipts</source>
        <translation>Escribir recibos</translation>
    </message>
    <message>
        <source>No item is open.</source>
        <translation>Ningún elemento está abierto.</translation>
    </message>
    <message>
        <source>Name the day by which open items will be answered</source>
        <translation>Indique el día en que se responderán los elementos abiertos</translation>
    </message>
    <message>
        <source>Day by which open items will be answered</source>
        <translation>Día en que se responderán los elementos abiertos</translation>
    </message>
    <message>
        <source>Without a day, the pack&apos;s policy gives one.</source>
        <translation>Sin un día, lo fija la política del paquete.</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose the folder for the receipts</source>
        <translation>Elija la carpeta para los recibos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>One signed receipt is written for each of %Ln contribution(s). It answers every item.</source>
        <translation>
            <numerusform>Se escribe un recibo firmado para %Ln contribución. Responde a cada elemento.</numerusform>
            <numerusform>Se escribe un recibo firmado para cada una de %Ln contribuciones. Responde a cada elemento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are still open and are answered with “Not looked at yet” or “Disputed”.</source>
        <translation>
            <numerusform>%Ln elemento sigue abierto y se responde con «Aún no revisado» o «En disputa».</numerusform>
            <numerusform>%Ln elementos siguen abiertos y se responden con «Aún no revisado» o «En disputa».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsDock</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsPanel</name>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The city wrote: %1</source>
        <translation>La ciudad escribió: %1</translation>
    </message>
    <message>
        <source>Note from the city: %1</source>
        <translation>Nota de la ciudad: %1</translation>
    </message>
    <message>
        <source>Marked place: %1</source>
        <translation>Lugar marcado: %1</translation>
    </message>
    <message>
        <source>Expected by %1.</source>
        <translation>Se espera para el %1.</translation>
    </message>
    <message>
        <source>Live since version %1.</source>
        <translation>Publicado desde la versión %1.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Todavía no hay respuestas</translation>
    </message>
    <message>
        <source>When the city has looked at your work it sends a receipt. Open it here to see what became of each item.</source>
        <translation>Cuando la ciudad ha revisado su trabajo, envía un recibo. Ábralo aquí para ver qué pasó con cada elemento.</translation>
    </message>
    <message>
        <source>Open a receipt…</source>
        <translation>Abrir un recibo…</translation>
    </message>
    <message>
        <source>Show which answers</source>
        <translation>Qué respuestas mostrar</translation>
    </message>
    <message>
        <source>Answers of the city</source>
        <translation>Respuestas de la ciudad</translation>
    </message>
    <message>
        <source>Show the cell</source>
        <translation>Mostrar la celda</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The city has decided on %1 of %Ln item(s): %2.</source>
        <extracomment>%1 and %2 are counts, %3 a list such as &quot;9 accepted, 3 declined&quot;</extracomment>
        <translation>
            <numerusform>La ciudad ha decidido %1 de %Ln elemento: %2.</numerusform>
            <numerusform>La ciudad ha decidido %1 de %Ln elementos: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your items are in the published data, live since version %1.</source>
        <translation>
            <numerusform>%Ln de sus elementos está en los datos publicados, desde la versión %1.</numerusform>
            <numerusform>%Ln de sus elementos están en los datos publicados, desde la versión %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other person(s) proposed the same.</source>
        <translation>
            <numerusform>%Ln persona más propuso lo mismo.</numerusform>
            <numerusform>%Ln personas más propusieron lo mismo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln answer(s)</source>
        <translation>
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>Las %Ln respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Sh&amp;ow the cell</source>
        <translation>&amp;Mostrar la celda</translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation>La respuesta elegida</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RecentList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RecoverySheetDialog</name>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Guardar la hoja de recuperación</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>gleaner-recovery-sheet.txt</source>
        <translation>gleaner-hoja-de-recuperacion.txt</translation>
    </message>
    <message>
        <source>The recovery sheet was not saved.</source>
        <translation>La hoja de recuperación no se guardó.</translation>
    </message>
    <message>
        <source>Line %1, word %2: %3</source>
        <translation>Línea %1, palabra %2: %3</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>These 24 words are your key. Print them or write them down, and keep them where nobody else looks: whoever has them can sign as you. Words or numbers are enough.</source>
        <translation>Estas 24 palabras son su clave. Imprímalas o escríbalas y guárdelas donde nadie más mire: quien las tenga puede firmar como usted. Bastan las palabras o los números.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Check digits of line %1: %2</source>
        <translation>Dígitos de control de la línea %1: %2</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>Imprimir la hoja de recuperación</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Guardar como texto…</translation>
    </message>
    <message>
        <source>Save the recovery sheet as text</source>
        <translation>Guardar la hoja de recuperación como texto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Recovery sheet of a Gleaner key</source>
        <translation>Hoja de recuperación de una clave de Gleaner</translation>
    </message>
    <message>
        <source>Whoever has these words can sign as the owner of the key. Keep this sheet where nobody else looks.</source>
        <translation>Quien tenga estas palabras puede firmar como el dueño de la clave. Guarde esta hoja donde nadie más mire.</translation>
    </message>
    <message>
        <source>To bring the key back, choose “Restore a key from its sheet” in the menu “Your key” and type each line: the words, their first four letters or the numbers, then the two check digits at the end of the line.</source>
        <translation>Para recuperar la clave, elija «Restaurar una clave desde su hoja» en el menú «Su clave» y escriba cada línea: las palabras, sus cuatro primeras letras o los números, y después los dos dígitos de control del final de la línea.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReleaseView</name>
    <message>
        <source>%1: %2; %3 bytes become %4, all others stay as they are.</source>
        <translation>%1: %2; %3 bytes pasan a ser %4, todos los demás quedan como están.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Releases and receipts</source>
        <translation>Publicaciones y recibos</translation>
    </message>
    <message>
        <source>Show what a release would change</source>
        <translation>Mostrar qué cambiaría una publicación</translation>
    </message>
    <message>
        <source>Publish the release</source>
        <translation>Publicar la versión</translation>
    </message>
    <message>
        <source>Write receipts</source>
        <translation>Escribir recibos</translation>
    </message>
    <message>
        <source>This release can&apos;t go out yet</source>
        <translation>Esta versión todavía no puede salir</translation>
    </message>
    <message>
        <source>Releases so far</source>
        <translation>Publicaciones hasta ahora</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>What the release changes</source>
        <translation>Lo que cambia la publicación</translation>
    </message>
    <message>
        <source>Records before and after, side by side</source>
        <translation>Registros antes y después, lado a lado</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>Lista de cambios</translation>
    </message>
    <message>
        <source>Published now</source>
        <translation>Publicado ahora</translation>
    </message>
    <message>
        <source>After this release</source>
        <translation>Después de esta publicación</translation>
    </message>
    <message>
        <source>Changed records</source>
        <translation>Registros cambiados</translation>
    </message>
    <message>
        <source>There is no pack yet</source>
        <translation>Todavía no hay ningún paquete</translation>
    </message>
    <message>
        <source>%1: version %2 is published</source>
        <translation>%1: la versión %2 está publicada</translation>
    </message>
    <message>
        <source>Build a pack first; it is version 1.</source>
        <translation>Haga primero un paquete; es la versión 1.</translation>
    </message>
    <message>
        <source>No item is open.</source>
        <translation>Ningún elemento está abierto.</translation>
    </message>
    <message>
        <source>Look at what would change first.</source>
        <translation>Mire primero lo que cambiaría.</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(eliminado)</translation>
    </message>
    <message>
        <source>Version %1 becomes version %2.</source>
        <translation>La versión %1 pasa a ser la versión %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed</source>
        <translation>
            <numerusform>%Ln celda cambiada</numerusform>
            <numerusform>%Ln celdas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed</source>
        <translation>
            <numerusform>%Ln fila eliminada</numerusform>
            <numerusform>%Ln filas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are still open; they move to the next version.</source>
        <translation>
            <numerusform>%Ln elemento sigue abierto; pasa a la versión siguiente.</numerusform>
            <numerusform>%Ln elementos siguen abiertos; pasan a la versión siguiente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sh&amp;ow what a release would change</source>
        <translation>Mostrar &amp;qué cambiaría una publicación</translation>
    </message>
    <message>
        <source>P&amp;ublish…</source>
        <translation>P&amp;ublicar…</translation>
    </message>
    <message>
        <source>Write receip&amp;ts…</source>
        <translation>Escri&amp;bir recibos…</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RemoveRowsPanel</name>
    <message>
        <source>Removes the rows in scope. They can be brought back by undo, and the city decides about each of them.</source>
        <translation>Elimina las filas del alcance. Se pueden recuperar con deshacer, y la ciudad decide sobre cada una.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReplacePanel</name>
    <message>
        <source>&amp;Upper and lower case differ</source>
        <translation>&amp;Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Whole &amp;words only</source>
        <translation>Solo palabras &amp;enteras</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Solo palabras enteras</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation>Celda entera</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Replace w&amp;ith</source>
        <translation>Reemplazar &amp;por</translation>
    </message>
    <message>
        <source>Searc&amp;h as</source>
        <translation>Buscar &amp;como</translation>
    </message>
    <message>
        <source>Type what to find.</source>
        <translation>Escriba lo que se busca.</translation>
    </message>
    <message>
        <source>Replaces text inside values. In a regular expression, $1 in the replacement stands for the first group.</source>
        <translation>Reemplaza texto dentro de los valores. En una expresión regular, $1 en el reemplazo representa el primer grupo.</translation>
    </message>
    <message>
        <source>empty to remove it</source>
        <translation>vacío para quitarlo</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RestoreKeyDialog</name>
    <message>
        <source>Restore a key from its sheet</source>
        <translation>Restaurar una clave desde su hoja</translation>
    </message>
    <message>
        <source>Type each line of the sheet as it stands there: four words, or their first four letters, or their numbers, and the two check digits at the end.</source>
        <translation>Escriba cada línea de la hoja tal como está: cuatro palabras, o sus cuatro primeras letras, o sus números, y al final los dos dígitos de control.</translation>
    </message>
    <message>
        <source>Line %1 of the recovery sheet</source>
        <translation>Línea %1 de la hoja de recuperación</translation>
    </message>
    <message>
        <source>Line &amp;%1:</source>
        <translation>Línea &amp;%1:</translation>
    </message>
    <message>
        <source>For example: four words, then 07</source>
        <translation>Por ejemplo: cuatro palabras y después 07</translation>
    </message>
    <message>
        <source>Protect the restored key</source>
        <translation>Proteger la clave restaurada</translation>
    </message>
    <message>
        <source>&amp;Restore the key</source>
        <translation>&amp;Restaurar la clave</translation>
    </message>
    <message>
        <source>Restore the key</source>
        <translation>Restaurar la clave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReviewView</name>
    <message>
        <source>Nothing to review</source>
        <translation>Nada que revisar</translation>
    </message>
    <message>
        <source>Contributions are sorted into groups of one rule each. Take some in to begin.</source>
        <translation>Las contribuciones se ordenan en grupos de una regla cada uno. Reciba algunas para empezar.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Add contributions…</source>
        <translation>Añadir contribuciones…</translation>
    </message>
    <message>
        <source>Groups to review</source>
        <translation>Grupos por revisar</translation>
    </message>
    <message>
        <source>Items of the group, before and after</source>
        <translation>Elementos del grupo, antes y después</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Needs work…</source>
        <translation>Necesita trabajo…</translation>
    </message>
    <message>
        <source>Decline with a reason (D)</source>
        <translation>Rechazar con un motivo (D)</translation>
    </message>
    <message>
        <source>Send back, with a reason and the marked place (W)</source>
        <translation>Devolver, con un motivo y el lugar marcado (W)</translation>
    </message>
    <message>
        <source>Accept with a small correction (F)</source>
        <translation>Aceptar con una pequeña corrección (F)</translation>
    </message>
    <message>
        <source>Take back the last decision that is not released yet (U)</source>
        <translation>Retirar la última decisión aún no publicada (U)</translation>
    </message>
    <message>
        <source>Decline with a reason</source>
        <translation>Rechazar con un motivo</translation>
    </message>
    <message>
        <source>Send back for more work</source>
        <translation>Devolver para más trabajo</translation>
    </message>
    <message>
        <source>Accept with a fix</source>
        <translation>Aceptar con un arreglo</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Deshacer la última decisión</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Accept group</source>
        <translation>Aceptar el grupo</translation>
    </message>
    <message>
        <source>Take what is proposed as it is (A)</source>
        <translation>Tomar lo propuesto tal como está (A)</translation>
    </message>
    <message>
        <source>These proposals exclude each other: select the items to accept.</source>
        <translation>Estas propuestas se excluyen entre sí: seleccione los elementos que acepta.</translation>
    </message>
    <message>
        <source>Verdicts go to the whole group. Select items to decide on them alone.</source>
        <translation>Los veredictos valen para todo el grupo. Seleccione elementos para decidir solo sobre ellos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of “%1”</source>
        <translation>
            <numerusform>%Ln elemento de «%1»</numerusform>
            <numerusform>%Ln elementos de «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln item(s)</source>
        <translation>
            <numerusform>Aceptar %Ln elemento</numerusform>
            <numerusform>Aceptar %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verdicts go to the %Ln selected item(s). Press Esc for the whole group.</source>
        <translation>
            <numerusform>Los veredictos valen para %Ln elemento seleccionado. Pulse Esc para todo el grupo.</numerusform>
            <numerusform>Los veredictos valen para los %Ln elementos seleccionados. Pulse Esc para todo el grupo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with a fix…</source>
        <translation>Aceptar con una corrección…</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Deshacer la última</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RowHeader</name>
    <message>
        <source>Row numbers</source>
        <translation>Números de fila</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SentList</name>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Partly answered</source>
        <translation>Respondido en parte</translation>
    </message>
    <message>
        <source>Not yet answered</source>
        <translation>Aún sin respuesta</translation>
    </message>
    <message>
        <source>Handed in on %1, not yet answered</source>
        <translation>Entregado el %1, aún sin respuesta</translation>
    </message>
    <message>
        <source>Handed in on %1: %2</source>
        <translation>Entregado el %1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Save the contribution</source>
        <translation>Guardar la contribución</translation>
    </message>
    <message>
        <source>Gleaner bundles (*.glean)</source>
        <translation>Archivos de Gleaner (*.glean)</translation>
    </message>
    <message>
        <source>The contribution was not saved.</source>
        <translation>La contribución no se guardó.</translation>
    </message>
    <message>
        <source>Bundles handed in</source>
        <translation>Archivos entregados</translation>
    </message>
    <message>
        <source>Save the same file again</source>
        <translation>Guardar de nuevo el mismo archivo</translation>
    </message>
    <message>
        <source>%1 · number %2</source>
        <translation>%1 · número %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Save the same fi&amp;le again…</source>
        <translation>&amp;Guardar otra vez el mismo archivo…</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SharePage</name>
    <message>
        <source>Share</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Nothing to hand in yet</source>
        <translation>Todavía no hay nada que entregar</translation>
    </message>
    <message>
        <source>Open a pack…</source>
        <translation>Abrir un paquete…</translation>
    </message>
    <message>
        <source>Hand in your work</source>
        <translation>Entregue su trabajo</translation>
    </message>
    <message>
        <source>&amp;Prepare a contribution…</source>
        <translation>&amp;Preparar una contribución…</translation>
    </message>
    <message>
        <source>Prepare a contribution</source>
        <translation>Preparar una contribución</translation>
    </message>
    <message>
        <source>Handed in from this project</source>
        <translation>Entregado desde este proyecto</translation>
    </message>
    <message>
        <source>This project has nobody to hand in to</source>
        <translation>Este proyecto no tiene a quién entregar</translation>
    </message>
    <message>
        <source>It was not opened from a city&apos;s pack. You can clean, chart and export it; to hand work in, open a pack.</source>
        <translation>No se abrió desde el paquete de una ciudad. Puede limpiarlo, hacer gráficos y exportarlo; para entregar trabajo, abra un paquete.</translation>
    </message>
    <message>
        <source>Open a pack of a city, clean or annotate its data, then hand in your work here.</source>
        <translation>Abra el paquete de una ciudad, limpie o anote sus datos y después entregue aquí su trabajo.</translation>
    </message>
    <message>
        <source>Your changes, notes and charts go to %1 as one signed file. You see every byte before it leaves.</source>
        <translation>Sus cambios, notas y gráficos van a %1 en un solo archivo firmado. Usted ve cada byte antes de que salga.</translation>
    </message>
    <message>
        <source>The project is open read-only. Save a copy to work on it.</source>
        <translation>El proyecto está abierto solo para lectura. Guarde una copia para trabajar en ella.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ShareWizard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>Hand in your work</source>
        <translation>Entregue su trabajo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>The data-use notice</source>
        <translation>El aviso de uso de datos</translation>
    </message>
    <message>
        <source>I &amp;accept</source>
        <translation>Ace&amp;pto</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Paso 1 de 3</translation>
    </message>
    <message>
        <source>Exactly what leaves this laptop</source>
        <translation>Exactamente lo que sale de este equipo</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>Paso 2 de 3</translation>
    </message>
    <message>
        <source>Sign your work</source>
        <translation>Firme su trabajo</translation>
    </message>
    <message>
        <source>Step 3 of 3</source>
        <translation>Paso 3 de 3</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>Entréguelo</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>L&amp;isto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Collecting what leaves</source>
        <translation>Reuniendo lo que sale</translation>
    </message>
    <message>
        <source>There is nothing ready to hand in.</source>
        <translation>No hay nada listo para entregar.</translation>
    </message>
    <message>
        <source>Your acceptance was not stored.</source>
        <translation>Su aceptación no se guardó.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>No se firmó nada.</translation>
    </message>
    <message>
        <source>temporary folder</source>
        <translation>carpeta temporal</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Save the same fi&amp;le again</source>
        <translation>&amp;Guardar otra vez el mismo archivo</translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation>&amp;Firmar</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SheetView</name>
    <message>
        <source>Select all cells</source>
        <translation>Seleccionar todas las celdas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Edit a cell</source>
        <translation>Editar una celda</translation>
    </message>
    <message>
        <source>Enter, F2, or begin to type</source>
        <translation>Intro, F2 o empezar a escribir</translation>
    </message>
    <message>
        <source>Tick a value in a facet, or a value of a cluster</source>
        <translation>Marcar un valor de una faceta o de un grupo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>In similar values: merge, distinct, later</source>
        <translation>En valores parecidos: unir, distintos, después</translation>
    </message>
    <message>
        <source>Enter, D, L</source>
        <translation>Intro, D, L</translation>
    </message>
    <message>
        <source>Line break while editing a cell with several lines</source>
        <translation>Salto de línea al editar una celda de varias líneas</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SignStep</name>
    <message>
        <source>&amp;Make a key…</source>
        <translation>&amp;Crear una clave…</translation>
    </message>
    <message>
        <source>&amp;Restore a key from its sheet…</source>
        <translation>&amp;Restaurar una clave desde su hoja…</translation>
    </message>
    <message>
        <source>Your signature shows the city that this work came from one and the same person and was not altered on its way. It does not tell who you are.</source>
        <translation>Su firma muestra a la ciudad que este trabajo viene de una misma persona y no se alteró en el camino. No dice quién es usted.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crear una clave</translation>
    </message>
    <message>
        <source>Restore a key from its sheet</source>
        <translation>Restaurar una clave desde su hoja</translation>
    </message>
    <message>
        <source>There is no key on this laptop yet</source>
        <translation>Todavía no hay una clave en este equipo</translation>
    </message>
    <message>
        <source>Make one now; it takes a minute. If you had a key on another laptop, bring it back with its recovery sheet.</source>
        <translation>Cree una ahora; tarda un minuto. Si tenía una clave en otro equipo, recupérela con su hoja de recuperación.</translation>
    </message>
    <message>
        <source>Your pseudonym for %1</source>
        <translation>Su seudónimo para %1</translation>
    </message>
    <message>
        <source>It is computed from your key, and shown as soon as the key is open.</source>
        <translation>Se calcula a partir de su clave y se muestra en cuanto la clave está abierta.</translation>
    </message>
    <message>
        <source>You sign as %1</source>
        <translation>Usted firma como %1</translation>
    </message>
    <message>
        <source>This is what %1 sees, with the code %2. Other cities know you by other names and cannot compare them.</source>
        <translation>Esto es lo que ve %1, con el código %2. Otras ciudades le conocen por otros nombres y no pueden compararlos.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceBanner</name>
    <message>
        <source>Keep in the project</source>
        <translation>Conservar en el proyecto</translation>
    </message>
    <message>
        <source>The table&apos;s file</source>
        <translation>El archivo de la tabla</translation>
    </message>
    <message>
        <source>Keep the table in the project</source>
        <translation>Conservar la tabla en el proyecto</translation>
    </message>
    <message>
        <source>The table file “%1” is gone.</source>
        <translation>El archivo de tabla «%1» ya no está.</translation>
    </message>
    <message>
        <source>Another program changed the table file “%1”.</source>
        <translation>Otro programa cambió el archivo de tabla «%1».</translation>
    </message>
    <message>
        <source>Your work is safe and goes on, but the project opens again only with that file as it was – unless you keep the table in the project.</source>
        <translation>Su trabajo está a salvo y sigue, pero el proyecto solo volverá a abrirse con ese archivo tal como era, salvo que conserve la tabla en el proyecto.</translation>
    </message>
    <message>
        <source>You can go on looking, but the project opens again only with that file as it was.</source>
        <translation>Puede seguir mirando, pero el proyecto solo volverá a abrirse con ese archivo tal como era.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceDialog</name>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
    <message>
        <source>Which table of “%1”?</source>
        <translation>¿Qué tabla de “%1”?</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Abrir “%1”</translation>
    </message>
    <message>
        <source>The table is copied into your project as text. The file itself is never changed.</source>
        <translation>La tabla se copia en su proyecto como texto. El archivo en sí nunca se cambia.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the table as previewed</source>
        <translation>Abrir la tabla como se ve en la vista previa</translation>
    </message>
    <message>
        <source>Tables in this file</source>
        <translation>Tablas de este archivo</translation>
    </message>
    <message>
        <source>Rows to skip before the header</source>
        <translation>Filas que saltar antes del encabezado</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>Filas de encabezado</translation>
    </message>
    <message>
        <source>S&amp;kip rows</source>
        <translation>&amp;Saltar filas</translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>Filas de &amp;encabezado</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Leyendo la tabla …</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>Vista previa de las primeras filas</translation>
    </message>
    <message>
        <source>What is odd in this table</source>
        <translation>Lo que llama la atención en esta tabla</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>This table can&apos;t be opened</source>
        <translation>Esta tabla no se puede abrir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation>No se encontró nada extraño.</translation>
    </message>
    <message numerus="yes">
        <source>%1 - %Ln row(s)</source>
        <translation>
            <numerusform>%1 - %Ln fila</numerusform>
            <numerusform>%1 - %Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln table(s) as one</source>
        <translation>
            <numerusform>%Ln tabla como una</numerusform>
            <numerusform>Las %Ln tablas como una</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>Column that names the table of each row</source>
        <translation>Columna que nombra la tabla de cada fila</translation>
    </message>
    <message>
        <source>Column for the table &amp;name</source>
        <translation>Columna para el &amp;nombre de la tabla</translation>
    </message>
    <message>
        <source>&amp;Join columns by name</source>
        <translation>&amp;Unir las columnas por nombre</translation>
    </message>
    <message>
        <source>Takes tables that do not all have the same columns; cells that a table lacks stay blank.</source>
        <translation>Acepta tablas que no tienen todas las mismas columnas; las celdas que le faltan a una tabla quedan en blanco.</translation>
    </message>
    <message>
        <source>Join tables that do not all have the same columns by name</source>
        <translation>Unir por nombre tablas que no tienen todas las mismas columnas</translation>
    </message>
    <message>
        <source>Column &amp;widths</source>
        <translation>&amp;Anchos de columna</translation>
    </message>
    <message>
        <source>Column widths in characters, separated by commas</source>
        <translation>Anchos de columna en caracteres, separados por comas</translation>
    </message>
    <message>
        <source>Widths are whole numbers, separated by commas</source>
        <translation>Los anchos son números enteros, separados por comas</translation>
    </message>
    <message>
        <source>Characters of each column, such as 10, 8, 20; the last goes on to the end of the line. Empty: as found.</source>
        <translation>Caracteres de cada columna, como 10, 8, 20; la última sigue hasta el final de la línea. Vacío: los que se encuentren.</translation>
    </message>
    <message>
        <source>Select several to put them into one table.</source>
        <translation>Seleccione varias para ponerlas en una sola tabla.</translation>
    </message>
    <message>
        <source>Select a table</source>
        <translation>Seleccione una tabla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) above the table are left out.</source>
        <translation>
            <numerusform>Se omite %Ln fila por encima de la tabla.</numerusform>
            <numerusform>Se omiten %Ln filas por encima de la tabla.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceWatch</name>
    <message>
        <source>Looking after the table file</source>
        <translation>Comprobando el archivo de la tabla</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::TextFilterBar</name>
    <message>
        <source>Text filter</source>
        <translation>Filtro de texto</translation>
    </message>
    <message>
        <source>Show rows that contain this text</source>
        <translation>Mostrar las filas que contienen este texto</translation>
    </message>
    <message>
        <source>Filter rows by text</source>
        <translation>Filtrar filas por texto</translation>
    </message>
    <message>
        <source>Column to look in</source>
        <translation>Columna en la que buscar</translation>
    </message>
    <message>
        <source>How to match</source>
        <translation>Cómo comparar</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Is the whole cell</source>
        <translation>Es la celda entera</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>Empieza por</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Accents differ</source>
        <translation>Distinguir acentos</translation>
    </message>
    <message>
        <source>Invisible characters count</source>
        <translation>Cuentan los caracteres invisibles</translation>
    </message>
    <message>
        <source>Show the other rows (invert)</source>
        <translation>Mostrar las otras filas (invertir)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Todas las columnas</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::TrimPanel</name>
    <message>
        <source>Where to trim</source>
        <translation>Dónde quitar espacios</translation>
    </message>
    <message>
        <source>At both ends</source>
        <translation>En ambos extremos</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Removes spaces, tabs and other white space around each value. What stands between words stays.</source>
        <translation>Quita espacios, tabuladores y otros espacios en blanco alrededor de cada valor. Lo que está entre palabras se queda.</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ValuesModel</name>
    <message>
        <source>(blank)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Cambiar a</translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ValuesPanel</name>
    <message>
        <source>Search the values</source>
        <translation>Buscar en los valores</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>Buscar valores</translation>
    </message>
    <message>
        <source>Values and what they become</source>
        <translation>Valores y en qué se convierten</translation>
    </message>
    <message>
        <source>Type a new text beside a value.</source>
        <translation>Escriba un texto nuevo junto a un valor.</translation>
    </message>
    <message>
        <source>Changes whole values, wherever they stand in the rows in scope.</source>
        <translation>Cambia valores enteros, dondequiera que estén en las filas del alcance.</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>Contando valores</translation>
    </message>
</context>
</TS>
