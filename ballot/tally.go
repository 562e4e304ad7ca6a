package ballot

import "cmp"

// A Tally is the votes of one class: what the document declares and what it lists.
type Tally struct {
	Class   Class
	Yes     Count
	No      Count
	Abstain Count
}

// A Count is how many votes there are for one answer. The two figures are never made one.
type Count struct {
	Declared *int // as the document declares it in figures; nil where it does not
	Listed   *int // the number of voters that it lists; nil where it lists none and does not say that there are none
}

// Tally counts the votes of each class in the order in which the document reports the classes. Where it reports a class in
// several parts, their counts are added up.
func (b *Ballot) Tally() []Tally {
	var tallies []Tally
	at := map[Class]int{}
	for _, v := range b.Votes {
		i, ok := at[v.Class]
		if !ok {
			i = len(tallies)
			at[v.Class] = i
			tallies = append(tallies, Tally{Class: v.Class})
		}
		t := v.tally()
		tallies[i].Yes = tallies[i].Yes.plus(t.Yes)
		tallies[i].No = tallies[i].No.plus(t.No)
		tallies[i].Abstain = tallies[i].Abstain.plus(t.Abstain)
	}
	return tallies
}

// tally counts the votes of one part of the report.
func (v Vote) tally() Tally {
	return Tally{v.Class, v.Yes.count(), v.No.count(), v.Abstain.count()}
}

// count counts the votes for one answer.
func (o Option) count() Count {
	c := Count{}
	if o.Declared != nil {
		n := *o.Declared
		c.Declared = &n
	}
	if o.Voters != nil {
		n := len(o.Voters)
		c.Listed = &n
	}
	return c
}

// plus adds up two counts. A part that only lists its voters adds them to the declared figure of the other, and a part
// that only declares a figure adds it to the list.
func (c Count) plus(d Count) Count {
	return Count{
		Declared: sum(c.Declared, d.Declared, c.Listed, d.Listed),
		Listed:   sum(c.Listed, d.Listed, c.Declared, d.Declared),
	}
}

// sum returns a + b, where otherA and otherB stand in for what is nil. It is nil where both a and b are.
func sum(a, b, otherA, otherB *int) *int {
	if a == nil && b == nil {
		return nil
	}
	n := 0
	for _, p := range []*int{cmp.Or(a, otherA), cmp.Or(b, otherB)} {
		if p != nil {
			n += *p
		}
	}
	return &n
}

// recorded reports whether the document says anything of the answer.
func (c Count) recorded() bool { return c.Declared != nil || c.Listed != nil }

// votes returns the fewest and the most votes that the answer may have had: the same number unless the declared count
// and the list differ. An answer of which nothing is said has none.
func (c Count) votes() votes {
	switch {
	case c.Declared == nil && c.Listed == nil:
		return votes{}
	case c.Declared == nil:
		return votes{*c.Listed, *c.Listed}
	case c.Listed == nil:
		return votes{*c.Declared, *c.Declared}
	}
	return votes{min(*c.Declared, *c.Listed), max(*c.Declared, *c.Listed)}
}

// votes are a number of votes as far as it is known.
type votes struct{ least, most int }

// plus adds up two numbers.
func (v votes) plus(w votes) votes { return votes{v.least + w.least, v.most + w.most} }

// may reports whether the number may be n.
func (v votes) may(n int) bool { return v.least <= n && n <= v.most }

// plus adds up two tallies, as of no class of its own.
func (t Tally) plus(u Tally) Tally {
	return Tally{All, t.Yes.plus(u.Yes), t.No.plus(u.No), t.Abstain.plus(u.Abstain)}
}

// recorded reports whether the document says anything of the votes.
func (t Tally) recorded() bool {
	return t.Yes.recorded() || t.No.recorded() || t.Abstain.recorded()
}

// voted reports whether the document says anything of the votes for or against.
func (t Tally) voted() bool { return t.Yes.recorded() || t.No.recorded() }

// cast returns the number of votes for and against.
func (t Tally) cast() votes { return t.Yes.votes().plus(t.No.votes()) }

// withAbstentions returns the number of all votes.
func (t Tally) withAbstentions() votes { return t.cast().plus(t.Abstain.votes()) }
