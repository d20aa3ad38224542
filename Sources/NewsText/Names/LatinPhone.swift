/// What letters of a Latin spelling stand for in a name: one letter or a digraph.
///
/// The digraphs are those of the romanisations that newsrooms use: kh, gh, sh, th, dh (BGN/PCGN 1956 System for Arabic;
/// ALA-LC Romanization Tables, Arabic), zh (BGN/PCGN for Russian), ch, ph, sch, tch. What the same letters may stand for in
/// another language is left to ``PhoneCosts``.
enum LatinPhone: UInt8, CaseIterable {
    case a, e, i, o, u, y, w, h
    case b, p, f, v, t, th, d, dh
    case s, z, sh, ch, zh
    /// c before e, i and y.
    case softC
    case k, q, kh
    /// g before e, i and y.
    case softG
    case g, gh, j
    case l, ll, m, n, r

    var isVowel: Bool { rawValue <= LatinPhone.u.rawValue }
    /// A vowel, or what Arabic writes as one or leaves out.
    var isWeak: Bool { rawValue <= LatinPhone.h.rawValue }
}
