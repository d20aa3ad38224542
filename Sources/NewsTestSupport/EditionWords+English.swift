extension EditionWords {
    static let english = EditionWords(
        siteName: "Al Mayadeen English", titleSuffix: "Al Mayadeen (simulated)", locale: "en_US", home: "Start",
        sections: [
            ("news", "Newsroom"), ("reports", "Inquiries"), ("articles", "Columns"), ("tv-reports", "Screen Reports"),
            ("press", "Press Tour"), ("videos", "Watch"), ("newscast", "Recorded Bulletins"), ("misc", "This and That"),
            ("podcasts", "Hear"), ("infographics", "Charts"), ("in-pictures", "Looks"), ("live", "On Air"),
        ],
        filler: [
            "Notebook", "Window", "Harbour", "Caravan", "Orchard", "Lighthouse", "Bridge", "Market", "Workshop",
            "Observatory", "Playground", "Library", "Garden", "Road", "Village", "River", "Journey", "Tale", "Picture",
            "Question",
        ],
        breaking: "Right now", searchHint: "What are you after?", search: "Look up", menuLabel: "Parts of the site",
        listen: "Hear this text", advertisement: "Sponsored space", readAlso: "On the same matter: ",
        disclaimer: "What this page says is a test of a program and nobody's opinion.", related: "You may also like",
        mostRead: "Read by most", latest: "Just published",
        inFive: "Quick Five", onAir: "On Air Now",
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        copyright: "A page of a local test site; all the words around the article are made up.",
        newsletter: "Leave your address and get, each morning, what never happened in towns that are on no map.",
        addition: ", a later addition says",
        parallel: ParallelWords(
            media: "News",
            categories: [
                ("news/politics", "Politics"), ("news/economy", "Economy"), ("news/sports", "Sports"),
                ("news/arts-and-culture", "Arts&Culture"), ("news/technology", "Technology"),
            ],
            regions: ["Europe", "Asia", "Africa", "Latin America", "MENA"],
            authors: ["The Desk", "Newsroom", "Follow-up Team"],
            tags: [
                "reports", "world", "economy", "culture", "society", "sports", "science", "environment", "cities",
                "travel",
            ]))
}
