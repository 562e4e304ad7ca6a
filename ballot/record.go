package ballot

import (
	"slices"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/post"
)

// record puts what a clause says into the entries. A figure of nought without a class is of every class there is.
func (r *voteReader) record(c *clause, class Class, u *unit) {
	n := r.number(c)
	if n < 0 && !c.listed {
		return
	}
	if class == "" {
		class = r.class
	}
	if class == "" && n == 0 && len(r.votes) > 0 {
		for i := range r.votes {
			r.recordAt(i, c, n, u)
		}
		return
	}
	r.recordAt(r.entry(class, u), c, n, u)
}

// recordAt puts a clause with the number n, or -1, into entry i. What an entry has already stays.
func (r *voteReader) recordAt(i int, c *clause, n int, u *unit) {
	o, l := r.option(i, c.reply)
	r.layouts[i].all.End = max(r.layouts[i].all.End, u.End)
	if l.all.Len() == 0 {
		l.all = u.Span
	}
	if n >= 0 && o.Declared == nil {
		declared := n
		o.Declared = &declared
		if c.count >= 0 {
			l.declared = r.span(c.count, c.count+1)
		}
	}
	if n == 0 && o.Voters == nil {
		o.Voters = []string{}
	}
	if c.listed && (c.before || len(o.Voters) == 0) {
		r.setVoters(o, l, c.voters)
	}
}

// setVoters reads a list of voters. "None" is an empty list, and a figure of nought where there is no other.
func (r *voteReader) setVoters(o *Option, l *optionLayout, s post.Span) {
	text := r.src[s.Start:s.End]
	if isNone(text) || strings.TrimSpace(text) == "" {
		if s.Len() > 0 && o.Declared == nil {
			zero := 0
			o.Declared = &zero
			l.declared = s
		}
		if o.Declared != nil && o.Voters == nil {
			o.Voters = []string{}
		}
		return
	}
	list := attendee.FindOrganizations(text)
	o.Voters, l.voters = slices.Grow(o.Voters, len(list)), slices.Grow(l.voters, len(list))
	for _, m := range list {
		o.Voters = append(o.Voters, m.Organization.Name)
		l.voters = append(l.voters, post.Span{Start: s.Start + m.Start, End: s.Start + m.End})
	}
}
