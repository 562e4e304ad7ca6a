package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// What Check finds in approvals of minutes. A meeting approves the minutes of those before it:
//
//	approval = named "approved" … .                                          one sentence
//	         | ( "approve" | "approval" ) … named "." … "approved" … .      two, the second without a day
//	named    = "minutes" { link } day | day { link } "minutes" .

var (
	// approvalWords say that minutes were approved, approvalStops before them and approvalConditions anywhere that they are not
	// yet, folded.
	approvalWords      = []string{"approved", "accepted"}
	approvalStops      = []string{"not", "will", "to be", "shall", "should", "deferred", "postponed"}
	approvalConditions = []string{"next", "once", "when", "if", "until", "unless"}
	// approvalOrders begin the title of an item about an approval.
	approvalOrders = []string{"approve", "approval"}
	// approvalLinks stand between "minutes" and the day whose minutes they are.
	approvalLinks = []string{
		"of", "from", "for", "the", "call", "calls", "meeting", "meetings", "teleconference", "teleconferences", "on", "held", "dated", "our",
		"last", "previous", "prior", "following", "were", "approved", "monday", "tuesday", "wednesday", "thursday", "friday",
		"forum", "ca", "b", "browser", "cabf", "scwg", "smcwg", "cscwg", "netsec", "wg", "f2f",
	}
)

// selfApproval reports the approval of the minutes of this meeting in themselves.
func (c *checker) selfApproval() {
	if len(c.m.Dates) == 0 {
		return
	}
	for _, b := range c.doc.blocks {
		if b.Kind != post.Paragraph && b.Kind != post.Heading {
			continue
		}
		at := b.Content.Start
		for line := range strings.Lines(c.doc.slice(b.Content)) {
			if strings.Contains(line, "inutes") {
				c.approvalIn(line, at)
			}
			at += len(line)
		}
	}
}

// approvalIn reports that in a line, which stands at an offset.
func (c *checker) approvalIn(line string, offset int) {
	at := 0
	said := false // the sentence before is about the approval of the minutes of this meeting
	for s := range sentences(line) {
		start := at + max(strings.Index(line[at:], s), 0)
		at = min(start+len(s), len(line))
		before := said
		said = false
		if len(s) > maxSentence {
			continue
		}
		folded := foldWords(inline.Plain(s))
		approved := saysApproved(folded)
		if !approved && !hasAnyFolded(folded, approvalOrders) {
			continue
		}
		found := date.Find(s)
		ours := c.namesOurs(s, found)
		said = ours && hasAnyFolded(folded, approvalOrders)
		if !approved || !ours && !(before && len(found) == 0) {
			continue
		}
		if strings.Contains(folded, " approved minutes ") && !strings.Contains(folded, " approved minutes from ") {
			continue // a title says of its document that it is approved: "Approved Minutes of March 7"
		}
		c.report(post.Span{Start: offset + start, End: offset + at}, "the minutes of %s are said to be approved in the meeting of that day", c.m.Dates[0])
	}
}

// saysApproved reports whether the folded words of a sentence say that something was approved.
func saysApproved(folded string) bool {
	for _, w := range approvalWords {
		if before, _, ok := strings.Cut(folded, " "+w+" "); ok {
			return !hasAnyFolded(before+" ", approvalStops) && !hasAnyFolded(folded, approvalConditions)
		}
	}
	return false
}

// namesOurs reports whether a sentence names the minutes of this meeting by its day. Where another day is named beside it,
// they were approved on that: "Minutes of 2 February (approved 16 February)".
func (c *checker) namesOurs(s string, found []date.Mention) bool {
	theirs := func(m date.Mention) bool {
		days := m.Complete(c.m.Dates[0])
		return len(days) == 0 || slices.ContainsFunc(days, func(d Date) bool { return !slices.Contains(c.m.Dates, d) })
	}
	if len(found) == 0 || slices.ContainsFunc(found, theirs) {
		return false
	}
	words := wordSpans(s[:found[0].Start])
	slices.Reverse(words)
	return linksMinutes(words) || linksMinutes(wordSpans(s[found[0].End:]))
}

// linksMinutes reports whether the words that begin with the one beside a day say whose day it is: "minutes of the meeting of",
// seen from the day.
func linksMinutes(words []wordSpan) bool {
	for _, w := range words {
		if w.word == "minutes" {
			return true
		}
		if !oneOf(w.word, approvalLinks) {
			return false
		}
	}
	return false
}
