/// The head of a page that is no article.
struct FirstHead {
    let edition: SimulatedEdition

    func bytes(title: String?, path: String) -> [UInt8] {
        let (words, address) = (edition.words, edition.host + PercentCoding.encode(path))
        var page = PageWriter()
        page.markup("<!DOCTYPE html>\n<html lang=\"\(edition.language)\" dir=\"\(edition.direction)\">\n<head>\n")
        page.tag("<meta charset=\"utf-8\"><title>", title.map { "\($0) | " } ?? "", "")
        page.markup("\(words.titleSuffix)</title>\n")
        page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.tag("<link rel=\"canonical\" href=\"", address, "\">\n")
        page.tag(
            "<meta property=\"og:type\" content=\"website\"><meta property=\"og:url\" content=\"", address, "\">\n")
        page.markup("<script id=\"tawsiyat-metadata\" type=\"text/tawsiyat\">{\"type\": \"page\", ")
        page.member("title", title ?? words.siteName)
        page.markup(", ")
        page.member("url", address)
        page.markup(", ")
        page.member("lang", edition.language)
        page.markup("}</script>\n")
        return page.bytes
    }
}
