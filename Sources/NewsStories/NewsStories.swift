// The same story in other editions, found by content and without translating it.
//
// In: what an article says (`StoryText`). Out: a compact signature of its numbers, names, places and known words
// (`StorySigner`), and, from the signatures of two editions, pairs with a score (`StoryMatcher`). What the publisher says
// about translations is not known here and goes before it; the caller sees to that. No I/O, no clock; imports NewsModel
// and NewsText only. docs/translations.md tells how it works and what it reaches.
