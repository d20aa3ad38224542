"""Tantivy with an analyzer for each language: words, small letters, the language's stop words and Snowball stemmer."""

import sys

import tantivy

import protocol

LANGUAGES = {"ar": "arabic", "es": "spanish", "en": "english"}
MEMORY = 128_000_000


def analyzer(language):
    build = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(40))
    build = build.filter(tantivy.Filter.lowercase())
    if language != "arabic":  # It has no list for Arabic.
        build = build.filter(tantivy.Filter.stopword(language))
    return build.filter(tantivy.Filter.stemmer(language)).build()


def schema():
    build = tantivy.SchemaBuilder()
    build.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for lang, language in LANGUAGES.items():
        build.add_text_field(f"text_{lang}", tokenizer_name=language, index_option="position")
    return build.build()


def opened(folder):
    made = tantivy.Index(schema(), path=str(folder))
    for language in LANGUAGES.values():
        made.register_tokenizer(language, analyzer(language))
    return made


def index(documents, folder):
    writer = opened(folder).writer(heap_size=MEMORY, num_threads=1)
    count = 0
    for count, row in enumerate(documents, 1):
        document = tantivy.Document()
        document.add_text("id", row["id"])
        if row["title"]:
            document.add_text(f"text_{row['lang']}", row["title"])
        document.add_text(f"text_{row['lang']}", row["text"])
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    return count


def open(folder):
    made = opened(folder)
    known, searcher = made.schema, made.searcher()
    analyzers = {lang: analyzer(language) for lang, language in LANGUAGES.items()}

    def search(text, lang, op, limit):
        terms = dict.fromkeys(analyzers[lang].analyze(text))
        occur = tantivy.Occur.Should if op == "or" else tantivy.Occur.Must
        query = tantivy.Query.boolean_query([(occur, tantivy.Query.term_query(known, f"text_{lang}", term)) for term in terms])
        hits = searcher.search(query, limit, count=False).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    return search


if __name__ == "__main__":
    protocol.main(sys.modules[__name__])
