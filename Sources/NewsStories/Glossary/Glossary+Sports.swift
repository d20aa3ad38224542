extension Glossary {
    static let sports = """
        football, soccer | كرة القدم, كرة قدم | fútbol
        sport, athlete, athletic | رياضة, رياضي, رياضيين | deporte, deportivo, deportista, atleta
        team, squad | فريق, فرق, منتخب | equipo, selección, plantilla
        player, play, playing | لاعب, لاعبين, لعب, لاعبة | jugador, jugadora, jugar, juego
        coach, trainer, training | مدرب, تدريب, مدربين, تدريبات | entrenador, entrenar, entrenamiento, técnico
        club | ناد, نادي, أندية | club
        match, game | مباراة, مباريات, لعبة, لقاء | partido, juego, encuentro
        goal, scorer | هدف, أهداف, هداف | gol, goles, goleador
        score, scored | سجل, نتيجة, تسجيل, أحرز | marcar, anotar, marcador, puntuación
        win, winner, won, winning | فوز, فاز, فائز, فائزين | ganar, ganador, victoria, triunfo
        lose, lost, loser | خسر, خسارة, فقد | perder, perdedor, derrota
        draw, tie | تعادل | empate, empatar
        point, points | نقطة, نقاط | punto
        champion, championship, title | بطل, بطولة, أبطال, لقب | campeón, campeonato, título
        Champions League | دوري أبطال أوروبا, دوري الأبطال | Liga de Campeones, Champions League
        Premier League | الدوري الإنجليزي الممتاز, الدوري الممتاز | Premier League
        league | دوري, رابطة | liga
        cup, World Cup, trophy | كأس, كأس العالم, بطولة | copa, Mundial, trofeo
        tournament, competition, compete, competitor | بطولة, منافسة, مسابقة, منافسات, تنافس, منافس | torneo, competición, competencia, competir, competidor
        final, semifinal, semi-final | نهائي, نصف نهائي, نصف النهائي | final, semifinal
        quarter, quarterback | ربع, الظهير الربعي, لاعب الوسط | cuarto, mariscal de campo, quarterback
        season | موسم, مواسم | temporada
        stadium, pitch, field | ملعب, استاد, ملاعب, ميدان, حقل | estadio, campo, cancha
        fan, fans, supporter, spectator | مشجع, جمهور, مشجعين, جماهير, متفرج | aficionado, hincha, seguidor, fan, espectador
        referee | حكم | árbitro
        penalty, penalty kick | ركلة جزاء, ضربة جزاء, ركلات الترجيح | penalti, penal
        ball | كرة, كرات | balón, pelota, bola
        goalkeeper | حارس المرمى, حارس مرمى | portero, arquero, guardameta
        striker, forward | مهاجم, مهاجمين | delantero
        midfielder, midfield | لاعب وسط, خط الوسط | centrocampista, mediocampista
        captain | قائد, كابتن | capitán
        Olympic, Olympics | أولمبي, أولمبياد, الألعاب الأولمبية, أولمبية | olímpico, Olimpiada, Juegos Olímpicos
        medal | ميدالية, ميداليات | medalla
        race, racing, runner, run | سباق, سباقات, عداء | carrera, corredor, correr
        tennis | تنس | tenis
        golf, golfer | غولف, جولف | golf, golfista
        hole | حفرة | hoyo
        basketball, NBA | كرة السلة, إن بي إيه | baloncesto, NBA, básquetbol
        baseball | بيسبول, البيسبول | béisbol
        rugby | رغبي, الرجبي, ركبي | rugby
        cricket | كريكيت | críquet, cricket
        hockey | هوكي | hockey
        boxing, boxer, boxing match | ملاكمة, ملاكم | boxeo, boxeador
        swimming, swimmer, swim, diver, diving | سباحة, سباح, غوص, غواص | natación, nadador, nadar, buzo, saltador
        gymnast, gymnastics | جمباز | gimnasta, gimnasia
        NFL, American football | كرة القدم الأمريكية, دوري كرة القدم الأمريكية | NFL, fútbol americano
        Super Bowl | السوبر بول, سوبر بول | Super Bowl
        touchdown, yard, yards | ياردة, ياردات, هبوط, تاتش داون | touchdown, yarda
        Formula One, Formula 1, Grand Prix | فورمولا, الجائزة الكبرى, جائزة كبرى | Fórmula 1, Gran Premio
        marathon | ماراثون | maratón
        chess | شطرنج | ajedrez
        doping | منشطات | dopaje
        transfer, sign | انتقال, صفقة, توقيع | fichaje, traspaso, fichar
        FIFA, UEFA | فيفا, يويفا, الفيفا | FIFA, UEFA
        Barcelona | برشلونة | Barcelona, Barça
        Madrid, Real Madrid | مدريد, ريال مدريد | Madrid, Real Madrid
        Liverpool | ليفربول | Liverpool
        Manchester | مانشستر | Manchester
        half, first half, second half, half-time | شوط, شوطين, نصف | tiempo, mitad, descanso
        round | جولة, دور | ronda, jornada
        record | رقم قياسي, سجل, أرقام قياسية | récord, plusmarca
        world champion, world number one | بطل العالم | campeón del mundo, campeón mundial
        ski, skiing, skier | تزلج, متزلج | esquí, esquiador
        injury list, substitute | بديل, احتياط | suplente, sustituto
        """
}
