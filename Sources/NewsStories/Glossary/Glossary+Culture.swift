extension Glossary {
    static let culture = """
        film, movie, cinema | فيلم, أفلام, سينما, سينمائي | película, cine, filme, cinematográfico
        actor, actress, acting | ممثل, ممثلة, ممثلين, تمثيل | actor, actriz, actuar, actuación
        filmmaker | مخرج, إخراج, مخرجين | cineasta, director de cine
        star, celebrity | نجم, مشهور, نجوم, مشاهير, نجمة | estrella, celebridad, famoso
        famous, fame | مشهور, شهير, شهرة | famoso, fama, célebre
        television, TV | تلفزيون, تلفاز, تليفزيون, تلفزيوني | televisión, televisivo, televisor
        radio | راديو, إذاعة, إذاعي | radio
        show, programme, series, episode | عرض, برنامج, مسلسل, حلقة, حلقات, عروض | espectáculo, programa, serie, episodio, show
        broadcast, broadcaster, channel | بث, قناة, إذاعة, قنوات | emisión, emitir, canal, cadena, retransmitir
        comedy, comedian, joke, funny | كوميديا, كوميدي, نكتة, مضحك, كوميدية | comedia, comediante, cómico, broma, chiste, gracioso
        drama, theatre, theater | دراما, مسرح, مسرحية, درامي | drama, teatro, dramático, obra
        music, musical, musician | موسيقى, موسيقي, موسيقيين | música, musical, músico
        song, singer, sing, sang | أغنية, مغني, مغنية, أغاني, غناء, مطرب, غنى | canción, cantante, cantar
        album | ألبوم, ألبومات | álbum, disco
        concert, gig | حفل موسيقي, حفلة, حفلات | concierto
        band, rock | فرقة, روك | banda, rock, grupo
        rap, rapper, hip-hop | راب, مغني راب, هيب هوب | rap, rapero, hip hop
        dance, dancer | رقص, راقص, راقصة, رقصة | baile, bailar, bailarín, danza
        art, artist, artistic | فن, فنان, فني, فنون, فنانين | arte, artista, artístico
        painting, painter, paint, portrait | لوحة, رسم, رسام, لوحات | pintura, pintor, pintar, cuadro, retrato
        museum, gallery, exhibition | متحف, معرض, متاحف, معارض | museo, galería, exposición
        festival | مهرجان, مهرجانات | festival
        culture, cultural | ثقافة, ثقافي | cultura, cultural
        heritage | تراث | patrimonio, herencia
        book, novel, author, writer | كتاب, رواية, مؤلف, كاتب, كتب | libro, novela, autor, escritor
        read, reader, reading | قراءة, قارئ, قرأ | leer, lector, lectura
        write, writing, written, wrote | كتب, كتابة, مكتوب | escribir, escrito
        poem, poet, poetry | قصيدة, شاعر, شعر | poema, poeta, poesía
        literature, literary | أدب, أدبي | literatura, literario
        library | مكتبة, مكتبات | biblioteca
        magazine | مجلة, مجلات | revista
        newspaper | صحيفة, جريدة, صحف | periódico, diario
        press, journalist, reporter, journalism | صحفي, صحافة, صحفيين, صحافي, صحافيين, مراسل | prensa, periodista, reportero, periodismo
        news | أخبار, خبر | noticia, noticias
        media | إعلام, وسائل الإعلام, إعلامي | medios, medios de comunicación
        BBC | بي بي سي | BBC
        CNN | سي إن إن | CNN
        Fox News | فوكس نيوز | Fox News
        Reuters | رويترز | Reuters
        Associated Press, AP | أسوشيتد برس | Associated Press, AP
        New York Times | نيويورك تايمز | New York Times
        Washington Post | واشنطن بوست | Washington Post
        interview | مقابلة, حوار, لقاء, مقابلات | entrevista, entrevistar
        video, footage | فيديو, مقطع, لقطات, مقاطع | vídeo, video, grabación, imágenes
        photo, photograph, picture, image, photographer | صورة, صور, مصور, تصوير | foto, fotografía, imagen, fotógrafo
        documentary | وثائقي | documental
        Hollywood | هوليوود | Hollywood
        Oscar, Oscars | أوسكار, الأوسكار | Óscar
        Netflix | نتفليكس | Netflix
        Disney | ديزني | Disney
        audience, viewer | جمهور, مشاهد, مشاهدين, متابع | público, audiencia, espectador, televidente
        role, character, scene | دور, شخصية, مشهد, أدوار, شخصيات, مشاهد | papel, personaje, escena, rol
        story, tale | قصة, حكاية, قصص | historia, cuento, relato
        legend, legendary, hero | أسطورة, أسطوري, بطل, أساطير | leyenda, legendario, héroe
        design, designer | تصميم, مصمم, صمم | diseño, diseñador, diseñar
        architecture, architect | معماري, عمارة, هندسة معمارية | arquitectura, arquitecto
        video game, gaming | لعبة فيديو, ألعاب الفيديو | videojuego
        philosophy, philosopher | فلسفة, فيلسوف | filosofía, filósofo
        critic, criticism, criticise, criticize, review | نقد, ناقد, انتقاد, انتقد, انتقادات, نقاد | crítica, crítico, criticar
        stage, studio | مسرح, استوديو, منصة | escenario, estudio
        Broadway | برودواي | Broadway
        style, trend | أسلوب, نمط, اتجاه | estilo, tendencia
        """
}
