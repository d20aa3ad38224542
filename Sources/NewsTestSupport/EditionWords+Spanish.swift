extension EditionWords {
    static let spanish = EditionWords(
        siteName: "Al Mayadeen Español", titleSuffix: "Al Mayadeen (simulado)", locale: "es_ES", home: "Portada",
        sections: [
            ("noticias", "Redacción"), ("reportajes", "Pesquisas"), ("articulos", "Columnas"),
            ("pantalla", "En pantalla"),
            ("prensa", "Vuelta a la prensa"), ("videos", "Mirar"), ("boletines", "Boletines grabados"),
            ("miscelanea", "De todo un poco"),
            ("podcasts", "Oír"), ("infografias", "Gráficos"), ("estudios", "Cuadernos"), ("en-vivo", "En el aire"),
        ],
        filler: [
            "Libreta", "Ventana", "Puerto", "Caravana", "Huerto", "Faro", "Puente", "Mercado", "Taller", "Observatorio",
            "Patio", "Biblioteca", "Jardín", "Camino", "Aldea", "Río", "Viaje", "Cuento", "Lámina", "Pregunta",
        ],
        breaking: "Ahora mismo", searchHint: "¿Qué busca usted?", search: "Buscar aquí", menuLabel: "Partes del sitio",
        listen: "Oír este texto", advertisement: "Espacio pagado", readAlso: "Sobre lo mismo: ",
        disclaimer: "Lo que dice esta página es la prueba de un programa y no la opinión de nadie.",
        related: "Quizá le interese", mostRead: "Lo que más se lee", latest: "Recién publicado",
        inFive: "Cinco breves", onAir: "En el aire ahora",
        months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
        copyright: "Página de un sitio local de pruebas; las palabras que rodean el artículo son inventadas.",
        newsletter: "Deje su correo y reciba cada mañana lo que nunca ocurrió en pueblos que no están en los mapas.",
        addition: ", según un añadido posterior",
        parallel: ParallelWords(
            media: "Noticias",
            categories: [
                ("noticias/politica", "Política"), ("noticias/economia", "Economía"), ("noticias/deportes", "Deportes"),
                ("noticias/cultura", "Cultura"), ("noticias/tecnologia", "Tecnología"),
            ],
            regions: ["Europa", "Asia", "África", "América Latina", "Oriente Medio"],
            authors: ["La mesa", "Redacción central", "Equipo de seguimiento"],
            tags: [
                "informes", "mundo", "economía", "cultura", "sociedad", "deportes", "ciencia", "ambiente", "ciudades",
                "viajes",
            ]))
}
