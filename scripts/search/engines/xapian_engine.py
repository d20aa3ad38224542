"""Xapian with its stemmers, words as written beside stems, and its BM25 weights as they come."""

import sys

import xapian

import protocol

LANGUAGES = {"ar": "arabic", "es": "spanish", "en": "english"}


def index(documents, folder):
    database = xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemming_strategy(generator.STEM_SOME)
    stemmers = {lang: xapian.Stem(language) for lang, language in LANGUAGES.items()}
    count = 0
    for count, row in enumerate(documents, 1):
        document = xapian.Document()
        generator.set_stemmer(stemmers[row["lang"]])
        generator.set_document(document)
        generator.set_termpos(0)
        generator.index_text(row["title"])
        generator.increase_termpos()
        generator.index_text(row["text"])
        document.set_data(row["id"])
        database.add_document(document)
    database.commit()
    database.close()
    return count


def open(folder):
    database = xapian.Database(str(folder))
    parsers = {lang: parser(database, language) for lang, language in LANGUAGES.items()}
    enquire = xapian.Enquire(database)

    def search(text, lang, op, limit):
        parsers[lang].set_default_op(xapian.Query.OP_OR if op == "or" else xapian.Query.OP_AND)
        enquire.set_query(parsers[lang].parse_query(text, 0))
        return [match.document.get_data().decode() for match in enquire.get_mset(0, limit)]

    return search


def parser(database, language):
    made = xapian.QueryParser()
    made.set_database(database)
    made.set_stemmer(xapian.Stem(language))
    made.set_stemming_strategy(made.STEM_ALL_Z)
    return made


if __name__ == "__main__":
    protocol.main(sys.modules[__name__])
