/// Bytes of a publisher's answers in; addresses and articles out.
///
/// A `Profile` names a site's editions and says, by XPath and key names, where the parts of its pages are. `Sitemap` reads
/// the site's lists, `PageParser` its article pages, `OriginMap` leads requests to a mirror and answers back to the real
/// addresses. Everything here is a pure function of its bytes and the profile: no network, no clock, no store. It may
/// import `CXML` and `NewsModel`, and Yams for the profile.
public enum NewsOrigin {}
