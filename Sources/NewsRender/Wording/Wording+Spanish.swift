extension Wording {
    static let spanish = Wording(
        language: "es",
        skip: "Ir al contenido", editions: "Ediciones", browse: "Explorar", home: "Portada",
        latest: "Lo último", breaking: "Última hora", live: "En vivo", mostRead: "Lo más leído", inFive: "En cinco",
        readNext: "Siga leyendo", related: "Noticias relacionadas",
        sections: "Secciones", regions: "Regiones", coverage: "Cobertura", authors: "Autores", tags: "Etiquetas",
        allArticles: "Todos los artículos", more: "Más",
        by: "Por", source: "Fuente:", updated: "Actualizado", picture: "Imagen en el sitio original",
        embed: "Contenido incrustado", video: "Video", original: "Leer en el sitio original",
        otherEditions: "En otras ediciones", history: "Cómo cambió este artículo", olderVersion: "Versión anterior",
        gone: "Retirado", goneNotice: "El medio ha retirado este artículo.",
        olderNotice: "Esta es una versión anterior. Se mostró desde el", until: "hasta el", current: "Versión actual",
        firstVersion: "visto por primera vez", changed: "cambió:", nextChanges: "Qué cambió la versión siguiente",
        newer: "Más recientes", older: "Anteriores",
        pages: "Páginas", nothing: "Todavía no hay nada aquí.", undated: "sin fecha", about: "Sobre esta copia",
        aboutSite: "Una copia para leer sin conexión. Los textos son del medio.",
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        timeSeparator: ", ", comma: ", ",
        fields: [
            .title: "titular", .lede: "entradilla", .body: "texto", .images: "imágenes", .tags: "etiquetas",
            .authors: "autores", .source: "fuente", .section: "sección", .regions: "regiones", .coverage: "cobertura",
            .media: "tipo", .url: "dirección", .lang: "idioma", "status": "estado", "published": "fecha",
            .videoSeconds: "duración",
        ])
}
