package ballot

import (
	"fmt"
	"time"

	"example.org/proceedings/internal/post"
)

// longAgo is how many days before a post its voting may have ended. Some were posted months late; a year is a slip of the pen.
const longAgo = 300

// maxPeriod is how many bytes state a period at most. Where its ends stand further apart, a finding is about the later one.
const maxPeriod = 1000

// periods checks that the periods are in order, and as long as the rules of their day want them.
func (a *auditor) periods() {
	b := a.b
	discussion := RulesOn(b.ID.Series, b.Discussion.Start.Date).Discussion
	if electsOfficer(b.Title) && a.rules.Officers.Den != 0 {
		discussion = Days{} // none is required
	}
	a.period("discussion", b.Discussion, a.l.discussion, discussion)
	a.period("voting", b.Voting, a.l.voting, a.rules.Voting)
	a.period("review", b.Review, a.l.review, RulesOn(b.ID.Series, b.Review.Start.Date).Review)
	if before(b.Voting.Start, b.Discussion.End) {
		a.report(place(a.l.voting.start, a.l.voting.all), votingTooEarly,
			"voting starts on %s, discussion ends on %s", b.Voting.Start, b.Discussion.End)
	}
	published, end := published(b), b.Voting.End
	if published.IsZero() || end.IsZero() {
		return
	}
	at := place(a.l.voting.end, a.l.voting.all)
	if end.Date.AddDays(longAgo).Compare(published) < 0 {
		a.report(at, yearDiffers, "voting ended on %s, %d days before the post of %s", end, daysBetween(end.Date, published), published)
	}
}

// place returns the first span that has any bytes.
func place(spans ...post.Span) post.Span {
	for _, s := range spans {
		if s.Len() > 0 {
			return s
		}
	}
	return post.Span{}
}

// period checks one period.
func (a *auditor) period(name string, p Period, l periodLayout, days Days) {
	if p.Start.IsZero() || p.End.IsZero() {
		return
	}
	at := place(l.all, post.Span{Start: l.start.Start, End: l.end.End})
	if at.Len() > maxPeriod {
		at = place(l.end, l.start, at)
	}
	n := daysBetween(p.Start.Date, p.End.Date)
	switch {
	case before(p.End, p.Start):
		a.report(at, periodReversed, "%s starts on %s and ends on %s", name, p.Start, p.End)
	case days.Least > 0 && p.length() < time.Duration(days.Least)*24*time.Hour:
		a.report(at, periodTooShort, "%s lasts %s, from %s to %s; at least %d days are needed (%s)",
			name, p.words(), p.Start, p.End, days.Least, days.Source)
	case days.Most > 0 && n > days.Most:
		a.report(at, periodTooLong, "%s lasts %d days, from %s to %s; at most %d are allowed (%s)",
			name, n, p.Start, p.End, days.Most, days.Source)
	}
}

// before reports whether m is before n. Moments without a time are compared by their days.
func before(m, n Moment) bool {
	if m.IsZero() || n.IsZero() {
		return false
	}
	if m.Timed && n.Timed {
		return m.Time().Before(n.Time())
	}
	return m.Date.Compare(n.Date) < 0
}

// length returns how long p is: to the minute where both ends have a time, else in whole days.
func (p Period) length() time.Duration {
	if p.Start.Timed && p.End.Timed {
		return p.End.Time().Sub(p.Start.Time())
	}
	return p.End.Date.Time().Sub(p.Start.Date.Time())
}

// words spells out the length of p: "6 days", "6 days 23 hours".
func (p Period) words() string {
	minutes := int(p.length() / time.Minute)
	text := fmt.Sprintf("%d days", minutes/(24*60))
	if h := minutes / 60 % 24; h > 0 {
		text += fmt.Sprintf(" %d hours", h)
	}
	if m := minutes % 60; m > 0 {
		text += fmt.Sprintf(" %d minutes", m)
	}
	return text
}

// daysBetween returns how many days after d e is.
func daysBetween(d, e Date) int { return int(e.Time().Sub(d.Time()) / (24 * time.Hour)) }
