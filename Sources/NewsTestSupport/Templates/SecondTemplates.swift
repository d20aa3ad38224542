/// Templates of another publisher.
struct SecondTemplates: PageTemplates {
    func shared(_ frame: PageFrame, chrome: PageChrome) -> SharedParts {
        FirstTemplates().shared(frame, chrome: chrome)
    }
    func page(_ page: ShownPage, path: String, shared: SharedParts) -> WrittenPage {
        FirstTemplates().page(page, path: path, shared: shared)
    }
}
