// NewsRender: articles and lists as people read them outside of the command: Markdown and HTML.
//
// In: values that hold all there is to say (an article with its links resolved, the entries of a list). Out: text. It is
// pure: no input or output, no clock, no store. Every text of a site is hostile: it gets into a document only through
// `HTML`, `MarkdownText` or `YAMLText`, each of which escapes it, and `SafeText`, which takes controls out of it. It may
// import NewsModel and NewsText.
