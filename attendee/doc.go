// Package attendee reads and writes lists of people: who was present at a
// meeting, and for whom they came.
//
// Such lists are written by hand, by many people, each in a way of their own.
// [Parse] takes the Markdown of an attendance section as it stands in the
// document and returns the lists that it finds, together with every part that
// it could not read as a person:
//
//	lists, rest := attendee.Parse("**Present:** Ana Beltrán (Northwind CA), Bo Chen – Acme. The notice was read.")
//	// lists[0].Label is "Present"; its two people come from Northwind CA and Acme.
//	// rest[0].Text is "The notice was read."
//
// # Guarantees
//
// Nothing is lost: every letter and digit of the text is in a name, an
// organization, a note, a label or a fragment, or it is an "and" between people,
// the number of an item, or in the heading of a table. Nothing
// is guessed: what does not look like a person is a fragment, and prose
// gives no list. Names are as written, without Markdown
// markup, with character references resolved and white space folded.
// Any input can be read, in time proportional to its length.
//
// # Grammar
//
//	text   = { heading | lead-in | list | prose } .
//	list   = person { sep person } .
//	sep    = "," | ";" | "and" | "&" | "+" | line-end | list-item | table-row .
//	person = name [ org ] { note } | "(" person { sep person } note ")" .
//	name   = word [ "(" nickname ")" ] { word } .
//	org    = [ "," | dash ] "(" text ")" | "[" text "]"
//	       | ( dash | "/" | "|" | ":" | "," ) text .
//	note   = "[" text "]" | "(" text ")" | dash text | "," text .
//
// Where semicolons or line ends separate people, a comma may
// divide a name from its organization. Brackets nest. A missing comma, dash or
// bracket is read as a reader would, where the rest of the list shows what is meant.
//
// # Writing
//
// [List.Markdown] writes the canonical form, "Name (Organization) [note]"
// separated by commas. [Amend] changes a text where it no longer says what its
// lists should: only the bytes that say what has changed differ, and they are
// written as their neighbours are, be these bullets, numbered lines, rows of a table or parts of a
// sentence. A person who moves takes along what they are written with, and
// separators stay where they are, so that a change that is taken back gives the
// same bytes, but for what nobody else in the list shows: the one dash among
// brackets, a link, how two people share an organization. [Settle] puts people who were appended to
// an alphabetical list in their place.
//
// Both writers read again what they have written before they hand it out. Text that
// they return says what the lists say; what cannot be said in it is a [*WriteError]
// that names the field.
//
// # What it is not for
//
// The package does not find the attendance section of a document, does not
// correct spelling, and knows no organization by name. People
// named as absent, or for another part in the meeting (presenter, minute
// taker), are not attendees: what names them is a fragment.
package attendee
