import Foundation

/// One text, and what compressors made of it.
enum CodingFixtures {
    static let text = """
        line القدس three غزة two page غزة news بيروت القدس two page one three بيروت page غزة page one line \
        news one news بيروت news two news news غزة غزة page page news news line القدس page three page news \
        page one line غزة القدس one news news line بيروت القدس line غزة القدس بيروت line القدس line two القدس
        """

    static let gzip = decoded(
        """
        H4sIAAAAAAACA8vJzEtVuLH8ZsvNphvrb2xWKMkoSgUK7Lqx6cZKhZLyfIWCxHQ4Py+1vFjhxoqbXTc23uy4sQpFH0xpPtA8qCEIhciGwFXlgKwGG\
        5kPYyBpAfNBpoIZEFmIAcjmgAmEihw034ClIa5BqER1AMxQhCa4a5CMxOpnHPqRFKO7B8wHeQohBgB08VUxgQEAAA==
        """)
    static let brotli = decoded(
        """
        G4ABAIzUSE1zOyi3pfq5Gh4VZBMZGFK9uY2N/cXhemInqhf8Lw/Y+13dBQMc8asNZUqD2ibhGg4l/5cufTk7LNxs0JxqPVs8S1Q/dccMe6P0YTyZFuUN\
        +c4wCLutTD0v7MoLbaoZWeEKhzSWDlCNEym9I6iHJgIMY3ZE7HnuGwYNY0+q2WCoAw==
        """)
    static let zstd = decoded(
        """
        KLUv/QRY3QQAVARsaW5lINin2YTZgtiv2LMgdGhyZWUg2LrYstipIHR3byBwYWduZXdzINio2YrYsdmI2KpvbmVvbmUgbGluZW90d290d28kICBCplg\
        +8mzmBZMRIDVg6AQfwz0DGzZYDGxciFTA2QYMAgiR0ECwHkHcQhQIigu4wRIBOkOiCaEGGM57g+8I5F3LyJ9twIGxARIybgSwdSqnCGS5cKlw
        """)
    /// A gzip member of 1,051 bytes that stands for 1,048,576 zero bytes.
    static let mebibyteOfZeros = decoded(
        "H4sIAAAAAAACA+3BMQEAAADCoPVPbQhfo" + String(repeating: "A", count: 1355) + "PgMc6jinAAAQAA==")

    private static func decoded(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }
}
