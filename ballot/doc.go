// Package ballot reads what a forum records of its ballots: the announcements of ballots with their votes, and what minutes say of
// them.
//
// A ballot is a numbered motion that members vote on. It passes through stages, from a draft over a discussion period and a
// voting period to a review of intellectual property rights. Members vote by classes: certificate issuers and consumers.
//
// # Announcements
//
// [Parse] reads a post that announces a ballot, as people write it, into a [Ballot]; [ParseAll] reads one that announces several.
//
//	announcement = name { result | people | votes | quorum | period | motion | text } .
//	people       = people "made the following motion" | "proposed by" people | "endorsed by" people | … .
//	votes        = { class | [ number ] answer [ voters ] | table } .
//	period       = label moment moment | "the voting period will start immediately thereafter" … | … .
//	motion       = "Motion begins" text "Motion ends" .
//
// The file of each construct states its whole grammar. How people and organizations are named is the grammar of package attendee.
//
//	b, err := ballot.Parse(name, src)
//	for _, v := range b.Votes {
//		fmt.Println(v.Class, v.Yes.Voters, v.No.Voters, v.Abstain.Voters)
//	}
//
// Nothing is guessed: what a document does not state is nil or zero, figures and lists of voters are kept apart and never
// reconciled, and names stay as written. Nothing is lost: text that no field holds is in Sections. Any document of text reads.
// [Evaluate] and [Audit] work out what follows from a Ballot by the rules of its day. [Format] writes a Ballot as the document that
// it was read from, or in the layout of the Forum's template.
//
// # What contradicts itself
//
// [Audit] reports where an announcement contradicts itself, the rules of its day or the calendar. [AuditRules] has the rules:
//
//	count-differs        the declared count is not the number of voters listed
//	total-differs        a total is not the sum of the votes
//	abstentions-differ   "with no abstentions", where there are some
//	percentage-differs   a percentage does not follow from the votes
//	voter-repeated       a voter is listed twice, under two options or in two classes
//	outcome-differs      the ballot is stated to have passed, or failed, and the rules say otherwise
//	requirement-differs  a requirement is stated to be met, or not, and the votes say otherwise
//	threshold-differs    the announcement quotes another threshold than the rules of its day
//	quorum-differs       the quorum is stated to be met, or not, and the votes say otherwise
//	quorum-too-low       the quorum is to be more than half of the members, and is not more than the stated half
//	quorum-stated-twice  the result and the announcement give different quorums
//	period-reversed      a period ends before it starts
//	period-too-short     a period is shorter than the rules of its day allow
//	period-too-long      a period is longer than the rules of its day allow
//	period-stated-twice  a sentence gives another end of a period
//	duration-differs     a period is stated to be so many days, and its ends say otherwise
//	voting-too-early     voting starts before discussion ends
//	year-differs         voting ended most of a year before the post
//	weekday-differs      a day does not fall on the day of the week that is named
//	placeholder          a word of a template was not filled in: "XX% of voting CAs"
//
// # Minutes
//
// [ParseID] reads one identifier, [FindIDs] finds every identifier in a text, with its place: "Ballot 218", "SC81v3", "SC-081",
// "Ballots 180, 181, and 182". [ID.String] gives one spelling to all of them. [ParseStatus] reads a ballot status section:
//
//	section = { text } { stage }
//	stage   = heading { "None" | entry | text }
//	entry   = title [ "(" people ")" ] { text }
//
// where a heading is a line whose words name a stage, see [StageOf]. "None" is an empty list of ballots, and a heading with
// nothing below it a nil one. [AmendStatus] changes a section where it stands: what is moved takes its lines with it, what is added is
// set as its neighbours are, and everything else stays byte for byte. [WriteStatus] writes the list in one form. Both refuse with a
// [FieldError] what would not be read back.
//
// Every function takes time and memory in step with its input. A [Parser] refuses documents that are beyond its [Limits]; what
// reads a text reads any text. The package does not know which ballots exist, and reads English only.
//
// # Goroutines
//
// Several goroutines may call any function at once and share a [Parser], a [Ballot] and [Rules], which every function and method,
// [Format] and [Audit] included, only reads. A value that one of them changes may not be shared. What is returned is the caller's to
// change, but for the Source of a Ballot, which is the slice that was parsed.
package ballot
