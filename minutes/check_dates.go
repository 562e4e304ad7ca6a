package minutes

import (
	"slices"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// What Check finds in titles, tags and days.

// maxDelay is after how many days minutes are hardly published any more.
const maxDelay = 183

// dateDiffers reports a day in the title that the text or the front matter contradicts.
func (c *checker) dateDiffers() {
	posted := date.Leading(c.m.FrontMatter.Date)
	titled := daysIn(inline.Plain(c.m.Title()), posted)
	stated := statedDays(c.m.Preamble, posted)
	meets := func(d Date) bool { return slices.Contains(titled, d) }
	switch {
	case len(titled) == 0:
	case len(stated) > 0 && !slices.ContainsFunc(stated, meets):
		c.report(c.titleSpan(), "the title gives %s, the text %s", daysText(titled, " and "), daysText(stated, " and "))
	case posted.IsZero():
	case posted.Compare(titled[0]) < 0:
		c.report(c.titleSpan(), "the title gives %s, and the front matter dates the minutes %s, before the meeting", daysText(titled, " and "), posted)
	case titled[len(titled)-1].AddDays(maxDelay).Compare(posted) < 0:
		c.report(c.titleSpan(), "the title gives %s, and the front matter dates the minutes %s, more than half a year later", daysText(titled, " and "), posted)
	}
}

// nextMeetingPast reports a next meeting that lies before this one.
func (c *checker) nextMeetingPast() {
	next, ok := c.m.NextMeeting()
	if !ok || next.Date.IsZero() || len(c.m.Dates) == 0 || next.Date.Compare(c.m.Dates[0]) >= 0 {
		return
	}
	c.report(c.dayIn(next.Date), "the next meeting is said to be on %s, before this one on %s", next.Date, c.m.Dates[0])
}

// dayIn returns the last place of the text that names a day, or else the title's.
func (c *checker) dayIn(day Date) post.Span {
	at := c.titleSpan()
	for i, b := range c.doc.blocks {
		if b.Kind == post.Code {
			continue
		}
		for _, m := range date.Find(c.doc.content(i)) {
			if slices.Contains(m.Complete(c.m.lastDay()), day) {
				at = post.Span{Start: b.Content.Start + m.Start, End: b.Content.Start + m.End}
			}
		}
	}
	return at
}

// titleGroup reports a title that names no group.
func (c *checker) titleGroup() {
	title := c.m.Title()
	title = title[:min(len(title), maxSentence)]
	if title != "" && bodyIn(title) == "" && !hasAnyFolded(foldWords(title), forumNames) {
		c.report(c.titleSpan(), "the title %q names no group, expected %q in it", title, c.m.Group)
	}
}
