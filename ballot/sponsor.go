package ballot

import (
	"slices"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/post"
)

// Who proposed the ballot and who endorsed it.
//
//	sponsors = { act | text } .
//	act      = people did | done "by" people | label ":" people .
//	did      = "made" "the following" "motion" | "proposed" "the following" | [ "have" ] "endorsed" [ "it" ] .
//	done     = "proposed" | "made" | "endorsed" | "seconded" .
//	label    = "Proposer" | "Endorsers" .
//
// People before an act stand between the act before it, or the beginning of the sentence, and it. How people are named is
// the grammar of package attendee. The first paragraph that has a proposer counts, and endorsers of the paragraphs after it
// where it names none.

// A sponsorAct is what a paragraph says that people did.
type sponsorAct struct {
	lo, hi   int  // its tokens
	endorses bool // else proposes
	passive  bool // its people follow
	noun     bool // "motion", "ballot" or "the following" stands beside it
}

// findSponsors reads proposers and endorsers into b and l.
func (a *announcement) findSponsors(b *Ballot, l *layout) {
	for i := 0; i < len(a.units) && len(b.Endorsers) == 0; {
		j, senses := i+1, a.units[i].senses
		for j < len(a.units) && a.units[j].para == a.units[i].para && !a.units[j].item {
			senses |= a.units[j].senses
			j++
		}
		lo, hi := a.units[i].lo, a.units[j-1].hi
		motion := a.units[i].motion
		i = j
		if motion || lo == hi || senses&(wPropose|wMake|wEndorse|wProposer|wEndorser|wMotion) == 0 {
			continue
		}
		acts := a.acts(lo, hi)
		if len(acts) == 0 || !a.announces(acts, lo) {
			continue
		}
		people := a.actors(acts, lo, hi)
		proposed := len(b.Proposers) > 0 // by an earlier paragraph
		for k, act := range acts {
			if n := len(people[k]); act.endorses {
				b.Endorsers, l.endorsers = slices.Grow(b.Endorsers, n), slices.Grow(l.endorsers, n)
			} else if !proposed {
				b.Proposers, l.proposers = slices.Grow(b.Proposers, n), slices.Grow(l.proposers, n)
			}
			for _, m := range people[k] {
				at := post.Span{Start: m.Start, End: m.End}
				switch {
				case act.endorses:
					b.Endorsers, l.endorsers = append(b.Endorsers, m.Attendee), append(l.endorsers, at)
				case !proposed:
					b.Proposers, l.proposers = append(b.Proposers, m.Attendee), append(l.proposers, at)
				}
			}
		}
	}
}

// announces reports whether the acts are those of this ballot's sponsors and not a remark on others.
func (a *announcement) announces(acts []sponsorAct, lo int) bool {
	endorsed := false
	for _, act := range acts {
		if act.noun {
			return true
		}
		endorsed = endorsed || act.endorses
	}
	return endorsed && (len(acts) > 1 || acts[0].lo <= lo+2) || acts[0].lo == lo && acts[0].passive
}

// acts returns the acts in the tokens lo to hi.
func (a *announcement) acts(lo, hi int) []sponsorAct {
	var list []sponsorAct
	for i := lo; i < hi; i++ {
		s := a.toks[i].sense
		k := sponsorAct{lo: i, hi: i + 1, endorses: s&(wEndorse|wEndorser) != 0}
		switch {
		case s&(wProposer|wEndorser) != 0:
			if i+1 == hi || a.toks[i+1].kind != tColon {
				continue
			}
			k.hi, k.passive, k.noun = i+2, true, true
		case i == lo && s&wMotion != 0 && a.has(i+1, hi, wBy): // "Motion by …"
			k.hi, k.passive, k.noun = i+2, true, true
		case s&(wPropose|wEndorse|wMake) != 0:
			if a.has(i+1, hi, wBy) {
				k.hi, k.passive = i+2, true
				if k.hi < hi && a.toks[k.hi].kind == tColon {
					k.hi++
				}
			} else if a.isBareAct(i, hi) {
				continue
			}
			k.noun = a.find(max(lo, i-6), i, wBallot) >= 0 || a.find(i+1, min(hi, i+5), wBallot|wFollowing) >= 0
			if s&wMake != 0 && !k.noun {
				continue
			}
		default:
			continue
		}
		if len(list) > 0 && list[len(list)-1].passive && k.lo < list[len(list)-1].hi {
			continue
		}
		list = append(list, k)
	}
	return list
}

// isBareAct reports whether the verb at i, which no "by" follows, is an adjective or stands in a rule: "a proposed ballot",
// "the proposed changes". One that people precede has "the", "it", a full stop or nothing behind it.
func (a *announcement) isBareAct(i, hi int) bool {
	if i+1 >= hi {
		return false
	}
	t := &a.toks[i+1]
	if t.kind != tWord {
		return false
	}
	switch a.src[t.start:t.end] {
	case "the", "it", "this", "that":
		return false
	}
	return true
}

// actors returns for each act its people.
func (a *announcement) actors(acts []sponsorAct, lo, hi int) [][]attendee.Mention {
	people := make([][]attendee.Mention, len(acts))
	for k, act := range acts {
		from, to := lo, act.lo
		if k > 0 {
			from = acts[k-1].hi
		}
		if act.passive {
			from, to = act.hi, hi
			if k+1 < len(acts) {
				to = acts[k+1].lo
				if !acts[k+1].passive {
					if end := a.sentenceEnd(from, to); end < to {
						to = end
					}
				}
			}
			to = a.trimAct(from, to)
			from = a.skipIntroduction(from, to)
		} else {
			from = a.actStart(from, to, k > 0 && acts[k-1].passive)
			to = a.trimAct(from, to)
		}
		if from < to {
			people[k] = a.people(from, to)
		}
	}
	return people
}

// skipIntroduction skips "the following members:" before people.
func (a *announcement) skipIntroduction(lo, hi int) int {
	if !a.has(lo+1, hi, wFollowing) {
		return lo
	}
	for i := lo; i < hi && i < lo+14; i++ {
		if a.toks[i].kind == tColon {
			return i + 1
		}
	}
	return lo
}

// sentenceEnd returns the index of the first full stop that ends a sentence, or hi.
func (a *announcement) sentenceEnd(lo, hi int) int {
	for i := lo; i < hi; i++ {
		if a.endsSentence(i, hi) {
			return i
		}
	}
	return hi
}

// actStart returns where the people before an act begin: behind the last sentence, a colon, or what the act before said.
func (a *announcement) actStart(lo, hi int, passive bool) int {
	for i := hi - 1; i >= lo; i-- {
		if a.toks[i].kind == tColon || a.endsSentence(i, hi) {
			return i + 1
		}
	}
	if passive {
		return hi
	}
	// "made the following motion, and …", "proposed the following ballot and …"
	for i := lo; i < hi && i < lo+8; i++ {
		if a.toks[i].sense&(wBallot|wFollowing) != 0 {
			lo = i + 1
		}
	}
	return lo
}

// trimAct cuts the words at the end that belong to the act: "and has been", "which was", "have".
func (a *announcement) trimAct(lo, hi int) int {
	for hi > lo {
		t := &a.toks[hi-1]
		w := a.src[t.start:t.end]
		if t.sense&(wCopula|wAnd) == 0 && t.kind != tComma && w != "which" && w != "it" && w != "who" {
			break
		}
		hi--
	}
	return hi
}

// people reads the people that the tokens lo to hi name.
func (a *announcement) people(lo, hi int) []attendee.Mention {
	s := a.span(lo, hi)
	if hi < len(a.toks) && int(a.toks[hi].start) > s.End && a.toks[hi].kind == tStop {
		s.End = int(a.toks[hi].end) // the full stop tells "Acme Inc." from a shorter name
	}
	list := attendee.FindPeople(a.src[s.Start:s.End])
	for i := range list {
		list[i].Start += s.Start
		list[i].End += s.Start
	}
	return list
}
