extension Glossary {
    static let people = """
        leader of, chief, head of | رئيس, زعيم | jefe, jefa
        boss | رئيس, مدير | jefe
        professional, profession | مهني, محترف, مهنة | profesional, profesión
        student leader, intern | متدرب | becario
        engineer | مهندس | ingeniero
        scholar, academic | أكاديمي, باحث | académico, erudito
        sailor, crew, captain | بحار, طاقم, قبطان | marinero, marino, tripulación, tripulante
        miner, mining | تعدين, عامل منجم, منجم, مناجم | minero, minería
        merchant, vendor | تاجر, بائع | mercader, vendedor
        adviser, advisor, advice, advise, consultant | مستشار, نصيحة, استشاري, مستشارين, نصح | asesor, consejo, consejero, aconsejar, consultor
        assistant, aide | مساعد, معاون | asistente, ayudante
        founder, founded, found, co-founder | مؤسس, أسس, تأسس | fundador, fundar, cofundador
        owner, own | مالك, صاحب, يملك, ملاك | propietario, dueño, poseer
        partner, partnership | شريك, شركاء, شراكة | socio, pareja, asociación
        colleague | زميل, زملاء | colega, compañero
        rival, opponent | منافس, خصم, خصوم | rival, oponente, adversario
        crowd | حشد, جمهور, حشود | multitud, muchedumbre
        group | مجموعة, جماعة, مجموعات | grupo
        generation | جيل, أجيال | generación
        resident, inhabitant | مقيم, ساكن, سكان, مقيمين | residente, habitante
        identity | هوية | identidad
        name, named | اسم, أسماء, يدعى, سمي | nombre, llamado, llamar, nombrar
        """
}
