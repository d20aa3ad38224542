// NewsSimulator: judges the merge by what the origin really said.
//
// In: a seed, or a script of events. Out: whether every promise of docs/merge.md held, how often each rule decided, and
// where one broke the shortest script that shows it. An invented origin has a true history; caches, clocks, replicas and
// liars stand between it and the stores. What is judged is the real code: stores on disk, the guard, retraction counts,
// exchange between replicas, compaction, backups. Only HTTP, sitemaps and HTML are left out. It may import NewsSync and
// NewsTestSupport; nothing but newssync-lab and tests imports it (docs/simulator.md).
