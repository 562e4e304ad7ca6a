// Package minutes reads the minutes of a standards body into plain data, and writes them back.
//
// A [Meeting] is everything that a post of minutes says: the body that met and on which days, who was there, the items of
// business with their texts, and which ballot stood where. It is built of structs with exported fields, useful as zero
// values, and can be compared, encoded, copied and built by hand. What follows from those facts (the next meeting, the
// ballots named, whether the meeting was adjourned) is a method beside them.
//
//	m, err := minutes.Parse("2024-03-07.md", src)
//	if err != nil {
//		return err // prints as file:line:column: message
//	}
//	for _, item := range m.Agenda {
//		fmt.Println(item.Number, item.Title)
//	}
//
// [Parser.ParseFS] reads a folder of documents on all processors. The renderers are in package render.
//
// # What is read
//
// A document is a post: front matter in YAML and a body in Markdown, both as people wrote them since 2007.
//
//	document   = [ front matter ] { preamble | attendance | item } .
//	attendance = heading or lead-in, { list of people } .
//	item       = [ number ] title, text, { ballots by stage }, { item } .
//
// No two years set their items alike. The setting of a document is found once: headings, a numbered list, bold beginnings
// of paragraphs, bullets or plain lines, whichever names the most kinds of business that recur from meeting to meeting.
// The words that tell those kinds are data, in one table. Lists of people are read by package attendee, ballots by
// package ballot.
//
// # What is promised
//
// Nothing is lost: each line of a body is in one place of the Meeting, or is markup without content, such as the heading
// "Minutes" above the items. Nothing is guessed: names stay as written, and "not recorded" (nil), "recorded as none"
// (empty, not nil) and "could not be read" (text where it stood, and a [Finding]) are three things.
//
// [Format] gives back the document of an unchanged Meeting byte for byte. After an edit, made by assigning to fields and
// changing slices, only the lines of the construct that was edited differ, in the style of their neighbours:
//
//	list := &m.Attendance[0]
//	list.Attendees = append(list.Attendees, attendee.Attendee{Name: "Bo Chen", Organization: attendee.Organization{Name: "Umbra"}})
//	doc, err := minutes.Format(m)
//
// Of the document one line is another, in which he stands in his alphabetical place:
//
//	-Ana Beltrán (Acme), Cy Diaz (Umbra), Dee Evans (Acme).
//	+Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Umbra), Dee Evans (Acme).
//
// A Meeting without a document is written in one canonical layout. Either is read again before it is handed out: if it
// would not say the same, there is a [WriteError] and no document.
//
// # What looks wrong
//
// [Check] reports what looks wrong in minutes although they were read: an attendee who is listed twice, agenda numbers that
// repeat, a title with another day than the text. [Rules] has the rules, and a [Checker] leaves some of them out. Where it is
// certain what mends a [Finding], it has a [Fix], and [Repair] applies the fixes:
//
//	findings := minutes.Check(m)
//	doc, err := minutes.Repair(m, findings)
//
//	agenda-number          the number of an item, as the page shows it, repeats or leaves out one, or the numbers start again
//	attendance-missing     there is no list of people present
//	attendee-repeated      somebody is twice in one list of people present; an equal entry is removed
//	ballot-identifier      a ballot in a status section has an identifier that is none
//	ballot-stages          a ballot stands under two stages
//	broken-emphasis        stars or underscores that were to be emphasis are escaped; a plain pair becomes emphasis
//	date-differs           the day in the title is not that in the text, or is far from that of the front matter
//	editor-debris          what an editor left of itself, such as {.wp-block-heading}; it is removed
//	next-meeting-past      the next meeting lies before this one
//	no-break-space         a no-break space behind the mark of a list or the number of an item; it becomes a space
//	organization-missing   somebody has no organization in a list where all others have one
//	organization-spelling  an organization is spelt in two ways that differ in case, spaces or punctuation, or in one letter
//	placeholder            a word of a template was not filled in
//	self-approval          the minutes of this very meeting are said to be approved in it
//	tag-missing            the front matter of minutes lacks the tag Minutes; it is added
//	title-group            the title does not name the group that met
//	unread-attendance      a heading over people present has no list of people below it
//	unread-attendee        words in a list of people present cannot be read as a person
//
// # Goroutines
//
// Several goroutines may call any function at once and share a [Parser], a [Checker] and a [Meeting], which every function and
// method, [Format] and [Repair] included, only reads. A value that one of them changes may not be shared. What is returned is the
// caller's to change, but for the Source of a Meeting, which is the slice that was parsed.
//
// # What it is not for
//
// It does not render Markdown, does not correct what it reads unless asked, and does not read announcements of ballots.
package minutes
