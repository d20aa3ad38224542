// NewsTestSupport: a news site that a test owns.
//
// In: posts (from files, fixtures or code), a clock, a seed. Out: the site's answers — robots.txt, sitemaps, article
// pages — as values (`SimulatedSite`) or over loopback (`SimulatedOrigin`), and small tools for tests: clocks that are
// set, folders that vanish, a checker for JSON Schema. It knows nothing of the code that it tests: it writes pages from
// the publisher's structure, never from our profile, so that a mistake in one is not repeated in the other.
