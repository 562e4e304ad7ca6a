// Package ballot reads what minutes of a forum say about its ballots: the identifiers that they name, and the ballots that a ballot
// status section lists by stage.
//
// A ballot is a numbered motion that members vote on. It passes through stages, from a draft over a discussion period and a
// voting period to a review of intellectual property rights, and each meeting's minutes say which ballot is where.
//
// [ParseID] reads one identifier, [FindIDs] finds every identifier in a text, with its place: "Ballot 218", "SC81v3", "SC-081",
// "Ballots 180, 181, and 182", "Ballots 180-182". Versions of documents, numbers of sections, dates and placeholders are no
// identifiers. [ID.String] gives one spelling to all of them.
//
// [ParseStatus] reads a status section as people write it:
//
//	section = { text } { stage }
//	stage   = heading { "None" | entry | text }
//	entry   = title [ "(" people ")" ] { text }
//
// where a heading is a Markdown heading, a bold line, a plain line or a list item whose words name a stage, see [StageOf], and
// an entry begins with a heading, a list item, a run of emphasis or the name of a ballot.
//
//	list, rest := ballot.ParseStatus(section)
//	for _, status := range list {
//		for _, b := range status.Ballots {
//			fmt.Println(status.Stage, b.ID, b.Title, b.Sponsors)
//		}
//	}
//
// Nothing is lost: each line is a heading, part of an entry, or in one of the spans of the rest. "None" is an empty list of ballots,
// and a heading with nothing below it a nil one. Every function takes time linear in its input and accepts any input.
// [WriteStatus] writes the list in one form, and refuses with a [FieldError] what would not be read back.
//
// The package is not for counting votes or for deciding whether a ballot is valid, and it does not know which ballots exist.
package ballot
