extension Glossary {
    /// Region by region, what ICU does not say.
    static let regionLines = """
        US: US, USA, United States, American, U.S | الولايات المتحدة, الولايات المتحدة الأمريكية, الولايات المتحدة الأميركية, أمريكي, أميركي | Estados Unidos, EE UU, EEUU, EE, EUA, estadounidense, norteamericano
        GB: UK, United Kingdom, Britain, British, Briton, Great Britain | بريطانيا, المملكة المتحدة, بريطاني | Reino Unido, Gran Bretaña, británico, británica
        FR: French, Frenchman | فرنسي, فرنسا | francés, francesa, franceses
        DE: German, Germans | ألماني, ألمان | alemán, alemana, alemanes
        ES: Spanish, Spaniard, Spain | إسباني, أسبانيا, إسبانيا | español, española
        IT: Italian | إيطالي | italiano
        PT: Portuguese | برتغالي | portugués, portuguesa
        NL: Dutch, Holland, Netherlands | هولندي, هولندا | holandés, neerlandés, Holanda, Países Bajos
        BE: Belgian | بلجيكي | belga
        CH: Swiss | سويسري | suizo
        AT: Austrian | نمساوي | austriaco, austríaco
        SE: Swedish, Swede | سويدي | sueco
        NO: Norwegian | نرويجي | noruego
        DK: Danish, Dane | دنماركي, دانماركي | danés, danesa
        FI: Finnish, Finn | فنلندي | finlandés, finlandesa
        IE: Irish | أيرلندي, إيرلندي, أيرلندا, إيرلندا | irlandés, irlandesa
        PL: Polish, Pole | بولندي | polaco
        RU: Russian | روسي, روس | ruso, rusa
        UA: Ukrainian | أوكراني | ucraniano
        TR: Turkish, Turk, Turkey | تركي, أتراك, تركيا | turco, turca, Turquía
        GR: Greek | يوناني | griego
        HU: Hungarian | مجري, هنغاري, هنغاريا | húngaro
        RO: Romanian | روماني | rumano
        BG: Bulgarian | بلغاري | búlgaro
        RS: Serbian, Serb | صربي | serbio
        HR: Croatian, Croat | كرواتي | croata
        CZ: Czech, Czech Republic | تشيكي, التشيك | checo, República Checa
        MK: Macedonia, Macedonian, North Macedonia | مقدونيا, مقدوني, مقدونيا الشمالية | Macedonia, macedonio, Macedonia del Norte
        CN: Chinese | صيني | chino, china
        JP: Japanese | ياباني | japonés, japonesa
        KP: North Korea, North Korean | كوريا الشمالية, كوري شمالي | Corea del Norte, norcoreano
        KR: South Korea, South Korean | كوريا الجنوبية, كوري جنوبي | Corea del Sur, surcoreano
        IN: Indian | هندي, هنود | indio, hindú
        PK: Pakistani | باكستاني | pakistaní, paquistaní
        AF: Afghan | أفغاني | afgano
        BD: Bangladeshi | بنغالي, بنغلادش | bangladesí
        ID: Indonesian | إندونيسي | indonesio
        MY: Malaysian | ماليزي | malasio
        PH: Filipino, Philippine | فلبيني, فيليبيني | filipino
        TH: Thai | تايلاندي, تايلندي, تايلند | tailandés, tailandesa
        VN: Vietnamese | فيتنامي | vietnamita
        MM: Burma, Burmese | بورما, ميانمار | Birmania, birmano, Myanmar
        AU: Australian, Aussie | أسترالي | australiano
        NZ: New Zealander | نيوزيلندي, نيوزلندا, نيوزيلندا | neozelandés
        CA: Canadian | كندي | canadiense
        MX: Mexican | مكسيكي | mexicano
        CU: Cuban | كوبي | cubano
        BR: Brazilian | برازيلي | brasileño
        AR: Argentine, Argentinian | أرجنتيني | argentino
        CL: Chilean | تشيلي | chileno
        CO: Colombian | كولومبي | colombiano
        VE: Venezuelan | فنزويلي | venezolano
        PE: Peruvian | بيروفي | peruano
        BO: Bolivian | بوليفي | boliviano
        EC: Ecuadorian | إكوادوري | ecuatoriano
        IL: Israeli | إسرائيلي | israelí
        PS: Palestine, Palestinian | فلسطين, فلسطيني | Palestina, palestino
        LB: Lebanese | لبناني | libanés, libanesa
        SY: Syrian | سوري, سوريا, سورية | sirio
        IQ: Iraqi | عراقي | iraquí
        IR: Iranian | إيراني | iraní
        SA: Saudi, Saudi Arabia | سعودي, السعودية | saudí, saudita, Arabia Saudí, Arabia Saudita
        AE: UAE, Emirati, Emirates | إماراتي, الإمارات | Emiratos, EAU, emiratí
        QA: Qatari | قطري | catarí, qatarí, Qatar, Catar
        KW: Kuwaiti | كويتي | kuwaití
        YE: Yemeni | يمني | yemení
        JO: Jordanian | أردني | jordano
        EG: Egyptian | مصري | egipcio
        LY: Libyan | ليبي | libio
        TN: Tunisian | تونسي | tunecino
        DZ: Algerian | جزائري | argelino
        MA: Moroccan | مغربي | marroquí
        SD: Sudanese | سوداني | sudanés, sudanesa
        ET: Ethiopian | إثيوبي | etíope
        SO: Somali | صومالي | somalí
        NG: Nigerian | نيجيري | nigeriano
        KE: Kenyan | كيني | keniano
        ZA: South African | جنوب أفريقي, جنوب أفريقيا, جنوب إفريقيا | sudafricano
        VA: Vatican | الفاتيكان | Vaticano
        AM: Armenian | أرميني, أرمني | armenio
        AZ: Azerbaijani | أذربيجاني, أذري | azerbaiyano
        GE: Georgian | جورجي | georgiano
        CI: Ivory Coast, Ivorian | ساحل العاج, كوت ديفوار | Costa de Marfil, marfileño
        CD: Congo, Congolese | الكونغو, كونغولي | Congo, congoleño
        TW: Taiwanese | تايواني | taiwanés
        HK: Hong Kong | هونغ كونغ, هونج كونج | Hong Kong
        """
}
