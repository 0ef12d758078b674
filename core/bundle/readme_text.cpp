#include "core/bundle/readme_text.h"

namespace gleaner::bundle {

std::string_view readmeText()
{
    return "English\n"
           "\n"
           "This file is part of a Gleaner bundle, which residents and a city exchange to improve open data.\n"
           "A bundle (*.glean) is a zip file. Inside is payload.zip, the part that is signed, with its signatures\n"
           "beside it in sigs/. Open the bundle with Gleaner. Tools for Data Packages open payload.zip, not the\n"
           "bundle. datapackage.json lists every file with its size and SHA-256.\n"
           "\n"
           "A bundle holds no name, no address and no time of day: only public keys, a day, and the work itself.\n"
           "\n"
           "Español\n"
           "\n"
           "Este archivo es parte de un paquete de Gleaner, que residentes y una ciudad intercambian para mejorar\n"
           "los datos abiertos. Un paquete (*.glean) es un archivo zip. Dentro está payload.zip, la parte firmada,\n"
           "con sus firmas al lado en sigs/. Abra el paquete con Gleaner. Las herramientas para Data Packages abren\n"
           "payload.zip, no el paquete. datapackage.json enumera cada archivo con su tamaño y su SHA-256.\n"
           "\n"
           "Un paquete no contiene nombres, direcciones ni horas: solo claves públicas, un día y el trabajo mismo.\n";
}

} // namespace gleaner::bundle
