// Package proceedings is the root of a library that turns the minutes and ballots of a standards body into typed values and back.
//
// The minutes and ballots of the CA/Browser Forum and its working groups have been published since 2007 as Markdown posts
// with YAML front matter, written by hand by dozens of people. The packages of this module read who attended, what was
// discussed and which ballot stood where, and write it as JSON, HTML or Markdown.
//
// There is nothing to import here; the packages are
//
//	minutes   Meeting, Item: reading minutes, one document or a folder of them, and writing them, or edits of them, as Markdown
//	attendee  Attendee, Organization, List: the grammar of lists of people
//	ballot    Ballot: reading announcements, evaluating and auditing them, and writing them as Markdown; identifiers in text
//	render    JSON and back, HTML, Markdown
//
// Imports run one way: attendee knows no other package, ballot knows attendee, minutes knows both and render knows all.
// The programs in examples are there to be copied from; examples/convert is the first of them.
package proceedings
