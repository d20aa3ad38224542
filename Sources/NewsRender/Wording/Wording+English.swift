extension Wording {
    static let english = Wording(
        language: "en",
        skip: "Skip to content", editions: "Editions", browse: "Browse", home: "Front page",
        latest: "Latest", breaking: "Breaking", live: "Live", mostRead: "Most read", inFive: "In five",
        readNext: "Read next", related: "Related news",
        sections: "Sections", regions: "Regions", coverage: "Coverage", authors: "Authors", tags: "Tags",
        allArticles: "All articles", more: "More",
        by: "By", source: "Source:", updated: "Updated", picture: "Picture at the publisher",
        embed: "Embedded content", video: "Video", original: "Read it at the publisher",
        otherEditions: "In other editions", history: "How this article changed", olderVersion: "Older version",
        gone: "Retracted", goneNotice: "The publisher has taken this article back.",
        olderNotice: "This is an older version. It was shown from", until: "until", current: "Current version",
        firstVersion: "first seen", changed: "changed:", nextChanges: "What the next version changed", newer: "Newer",
        older: "Older", pages: "Pages",
        nothing: "There is nothing here yet.", undated: "undated", about: "About this copy",
        aboutSite: "A copy to read offline. The texts are the publisher's.",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        timeSeparator: ", ", comma: ", ",
        fields: [
            .title: "headline", .lede: "lede", .body: "text", .images: "pictures", .tags: "tags", .authors: "authors",
            .source: "source", .section: "section", .regions: "regions", .coverage: "coverage", .media: "kind",
            .url: "address", .lang: "language", "status": "status", "published": "date", .videoSeconds: "duration",
        ])
}
