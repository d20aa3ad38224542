extension Glossary {
    static let politics = """
        president, presidency, presidential | رئيس, رئاسة, رؤساء, رئاسي | presidente, presidenta, presidencia, presidencial
        prime minister, premier | رئيس الوزراء, رئيسة الوزراء, رئيس وزراء | primer ministro, primera ministra
        minister, ministry, ministerial | وزير, وزراء, وزارة, وزيرة | ministro, ministra, ministerio
        secretary | سكرتير, أمين, وزير الخارجية | secretario, secretaria
        foreign minister, foreign ministry, foreign secretary | وزير الخارجية, وزارة الخارجية | ministro de Exteriores, canciller
        vice president, deputy | نائب الرئيس, نائب | vicepresidente, vicepresidencia
        government, cabinet, governing | حكومة, حكومي, حكومات | gobierno, gobernante, gobernar, gabinete
        administration | إدارة, إدارات | administración
        governor | حاكم, محافظ, والي | gobernador
        parliament, parliamentary, lawmaker, MP, legislator | برلمان, برلماني, مشرع, تشريعي | parlamento, parlamentario, legislador, legislativo
        congress, congressional, congressman, congresswoman | كونغرس, كونجرس | congreso, congresista
        senate, senator | سناتور, سيناتور, مجلس الشيوخ, عضو مجلس الشيوخ | senado, senador, senadora
        house of representatives, representative | مجلس النواب, ممثل | cámara de representantes, representante, diputado
        council, councillor | مجلس, مجالس | consejo, concejo, concejal
        assembly | جمعية, تجمع | asamblea
        committee, panel | لجنة, لجان | comité
        commission, commissioner | مفوضية, مفوض | comisión, comisionado, comisario
        party, parties | حزب, أحزاب | partido
        election, elect, electoral | انتخاب, انتخابات, ناخب, ناخبين, انتخابي | elección, elecciones, electoral, elegir, elegido, comicios
        vote, voter, voting, ballot, poll | تصويت, صوت, أصوات, اقتراع, ناخب, ناخبين | voto, votar, votación, votante, elector
        referendum | استفتاء | referéndum, referendo
        campaign | حملة, حملات | campaña
        candidate, candidacy, nominee, nominate, nomination | مرشح, ترشح, ترشيح | candidato, candidata, candidatura, nominado, nominación, nominar
        mayor | عمدة, رئيس البلدية, بلدية | alcalde, alcaldesa, alcaldía
        opposition, oppose, opponent | معارضة, معارض, معارضين | oposición, opositor, oponer, oponerse
        coalition, alliance, ally, allies | تحالف, ائتلاف, حليف, حلفاء | coalición, alianza, aliado
        republican | جمهوري, جمهوريين | republicano, republicana
        republic | جمهورية | república
        democrat, democratic, democracy | ديمقراطي, ديمقراطية, ديموقراطي | demócrata, democrático, democracia
        conservative, Tory | محافظين, محافظ | conservador, tory
        Labour | حزب العمال | laborista
        liberal | ليبرالي, ليبرالية | liberal
        socialist, socialism | اشتراكي, اشتراكية | socialista, socialismo
        communist, communism | شيوعي, شيوعية | comunista, comunismo
        left-wing, leftist, left wing | يساري, يسار | izquierda, izquierdista
        right-wing, far right, right wing | يميني, يمين | derecha, derechista, ultraderecha
        nationalist, nationalism | قومي, قومية, قوميين | nacionalista, nacionalismo
        populist, populism | شعبوي, شعبوية | populista, populismo
        politics, political, politician | سياسة, سياسي, سياسات, ساسة | política, político
        policy, policies | سياسة, سياسات | política
        state | دولة, دول, ولاية, ولايات | estado, estatal
        federal, federation | فدرالي, فيدرالي, اتحادي | federal, federación
        national, nation, nationwide | وطني, وطن, أمة, قومي | nacional, nación
        international, global, worldwide | دولي, عالمي, دولية | internacional, mundial, global
        country, countries | بلد, بلاد, بلدان, دولة, دول | país
        law, legal, legislation, act | قانون, قوانين, قانوني, تشريع, تشريعات | ley, leyes, legal, legislación, jurídico
        constitution, constitutional | دستور, دستوري | constitución, constitucional
        reform | إصلاح, إصلاحات | reforma, reformar
        bill | مشروع قانون | proyecto de ley
        treaty, pact, accord | معاهدة, اتفاق, ميثاق | tratado, pacto, acuerdo
        agreement, agree, deal | اتفاق, اتفاقية, اتفاقات, صفقة, وافق | acuerdo, acordar, pactar
        negotiation, negotiate, negotiator, talks | مفاوضات, تفاوض, محادثات, مباحثات | negociación, negociar, negociador, conversaciones
        diplomat, diplomatic, diplomacy | دبلوماسي, دبلوماسية, ديبلوماسي | diplomático, diplomacia
        ambassador, embassy | سفير, سفارة, سفراء | embajador, embajada
        consulate, consul | قنصلية, قنصل | consulado, cónsul
        foreign | أجنبي, أجانب, خارجية, خارجي | extranjero, exterior, exteriores
        sanction, sanctions, embargo | عقوبات, عقوبة, حظر | sanción, sanciones, embargo
        summit | قمة | cumbre
        leader, leadership | زعيم, زعماء, قائد, قادة, قيادة | líder, liderazgo, dirigente
        official | مسؤول, مسؤولين, رسمي | funcionario, oficial
        spokesman, spokeswoman, spokesperson | متحدث, ناطق, متحدثة | portavoz, vocero, vocera
        king, kingdom, royal, monarch | ملك, ملكي, مملكة, ملوك | rey, reino, real, monarca
        queen | ملكة | reina
        prince, princess | أمير, أميرة, أمراء | príncipe, princesa
        independence, independent | استقلال, مستقل | independencia, independiente, independentista
        separatist, secession, secessionist | انفصالي, انفصال, انفصاليين | separatista, secesión
        regime | نظام, أنظمة | régimen
        dictator, dictatorship | دكتاتور, ديكتاتور, دكتاتورية | dictador, dictadura
        coup | انقلاب | golpe de Estado, golpista
        power | سلطة, سلطات, قوة | poder
        authority, authorities | سلطة, سلطات, هيئة | autoridad
        corruption, corrupt, graft | فساد, فاسد | corrupción, corrupto
        scandal | فضيحة, فضائح | escándalo
        resign, resignation, step down | استقال, استقالة, تنحي | dimitir, dimisión, renunciar, renuncia
        appoint, appointment | تعيين, عين | nombrar, nombramiento, designar
        confirm, confirmation | تأكيد, أكد, مصادقة | confirmar, confirmación
        speech, address | خطاب, كلمة, خطب | discurso, alocución
        statement | بيان, تصريح, تصريحات | declaración, comunicado
        press conference, news conference | مؤتمر صحفي, مؤتمر صحافي | conferencia de prensa, rueda de prensa
        conference | مؤتمر, مؤتمرات | conferencia, congreso
        meeting, meet | اجتماع, اجتماعات, لقاء, التقى | reunión, reunirse, reunir, encuentro
        visit, visitor | زيارة, زار, زائر, زوار | visita, visitar, visitante
        protest, demonstration, demonstrator, protester | احتجاج, احتجاجات, محتج, متظاهر, متظاهرين, تظاهرة, مظاهرة | protesta, protestar, manifestación, manifestante
        rally, rallies | تجمع, مسيرة, حشد, تجمعات | mitin, mítines, concentración
        march | مسيرة, مسيرات | marcha, marchar
        activist, activism, campaigner | ناشط, نشطاء, ناشطة | activista, activismo
        right, rights | حق, حقوق | derecho
        human rights | حقوق الإنسان | derechos humanos
        freedom, liberty, free | حرية, حر, حريات | libertad, libre
        citizen, citizenship | مواطن, مواطنين, جنسية | ciudadano, ciudadana, ciudadanía
        people | شعب, شعوب, ناس, أشخاص | pueblo, gente, personas
        population | سكان | población
        border, frontier | حدود, حدودي | frontera, fronterizo
        migrant, immigrant, immigration, migration | مهاجر, مهاجرين, هجرة, لاجئين | migrante, inmigrante, inmigración, migración, migratorio
        refugee, asylum | لاجئ, لاجئين, لجوء | refugiado, asilo
        passport, visa | جواز سفر, تأشيرة, جوازات | pasaporte, visado, visa
        Brexit | بريكست, بريكسيت, خروج بريطانيا | brexit
        European Union, EU | الاتحاد الأوروبي | Unión Europea, UE
        United Nations, UN | الأمم المتحدة | Naciones Unidas, ONU
        Security Council | مجلس الأمن | Consejo de Seguridad
        General Assembly | الجمعية العامة | Asamblea General
        NATO | الناتو, حلف شمال الأطلسي, حلف الناتو | OTAN
        White House | البيت الأبيض | Casa Blanca
        Supreme Court | المحكمة العليا | Tribunal Supremo, Corte Suprema
        Kremlin | كرملين, الكرملين | Kremlin
        Pentagon | بنتاغون, البنتاغون | Pentágono
        European, Europe | أوروبي, أوروبا, أوروبية | europeo, Europa
        Western, west | غربي, غرب | occidental, occidente, oeste
        eastern, east | شرقي, شرق | oriental, oriente, este
        Middle East | الشرق الأوسط | Oriente Medio, Oriente Próximo, Medio Oriente
        northern, north | شمالي, شمال | norte, septentrional
        southern, south | جنوبي, جنوب | sur, meridional
        peace, peaceful | سلام, سلمي | paz, pacífico
        crisis | أزمة, أزمات | crisis
        strategy, strategic | استراتيجية, استراتيجي | estrategia, estratégico
        plan, plans | خطة, خطط, مخطط | plan, planes
        program, programme | برنامج, برامج | programa
        project | مشروع, مشاريع | proyecto
        proposal, propose | اقتراح, مقترح, اقترح, مقترحات | propuesta, proponer
        decision, decide | قرار, قرارات, قرر | decisión, decidir
        member, membership | عضو, أعضاء, عضوية | miembro
        debate, discussion, discuss | نقاش, مناقشة, مناظرة, جدل | debate, debatir, discusión, discutir
        majority | أغلبية, غالبية | mayoría
        minority | أقلية, أقليات | minoría
        impeachment, impeach | عزل, مساءلة | destitución, juicio político
        midterm | نصفية, التجديد النصفي | mitad de mandato
        term, mandate | ولاية, فترة رئاسية | mandato, legislatura
        Catholic, church | كنيسة, كاثوليكي, كنائس | iglesia, católico, católica
        Pope, Vatican, pontiff | بابا, الفاتيكان | papa, Vaticano, pontífice
        priest, bishop, cardinal, clergy | كاهن, قس, أسقف, كهنة, كاردينال, رجال الدين | sacerdote, obispo, cardenal, clero
        Muslim, Islam, Islamic, Islamist | مسلم, مسلمين, إسلام, إسلامي | musulmán, musulmana, islam, islámico, islamista
        Christian, Christianity | مسيحي, مسيحية | cristiano, cristianismo
        Jewish, Jew, Jews, Judaism | يهودي, يهود, يهودية | judío, judía, judaísmo
        religion, religious, faith | دين, ديني, أديان, إيمان | religión, religioso, fe
        God | الله, إله, الرب | Dios
        mosque | مسجد, مساجد, جامع | mezquita
        Arab, Arabs | عربي, عرب, عربية | árabe
        ideology, ideological | أيديولوجية, إيديولوجي | ideología, ideológico
        sovereignty, sovereign | سيادة, سيادي | soberanía, soberano
        resolution | قرار | resolución
        veto | فيتو, حق النقض | veto, vetar
        union | اتحاد, نقابة | unión
        trade union | نقابة, نقابات | sindicato, sindical
        local | محلي, محلية | local
        regional, region | إقليم, إقليمي, منطقة, مناطق | región, regional
        province, provincial | محافظة, مقاطعة, إقليم | provincia, provincial
        capital | عاصمة | capital
        district, county | حي, مقاطعة, منطقة | distrito, condado
        """
}
