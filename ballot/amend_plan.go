package ballot

import (
	"strings"

	"example.org/proceedings/internal/edit"
)

// A stageEdit is a stage that is to be written.
type stageEdit struct {
	want    *Status
	old     int  // the index of the old stage that it is, or -1
	near    int  // or else of that which the last before it is, or 0
	moved   bool // among those that stayed
	level   int  // how far it is from how its neighbours are set
	entries []entryEdit
}

// An entryEdit is an entry that is to be written.
type entryEdit struct {
	want  *Ballot
	piece int  // the index of the piece that it is, or -1
	kept  bool // it is in no way another one
	level int  // how far it is from how it was set, or its neighbours are
}

// plan finds what of the list is in the text.
func (a *amendment) plan() {
	matches := a.matchStages()
	was := make(map[int]bool)
	a.stages = make([]stageEdit, len(a.list))
	for i := range a.list {
		m := matches[i]
		a.stages[i] = stageEdit{want: &a.list[i], old: m.Old, moved: m.Moved}
		was[m.Old] = true
		if a.stages[i].near = max(m.Old, 0); m.Old < 0 && i > 0 {
			a.stages[i].near = a.stages[i-1].near
		}
	}
	for i := range a.old {
		if !was[i] {
			a.gone = append(a.gone, i)
		}
	}
	a.matchEntries(matches)
}

func (a *amendment) matchStages() []edit.Match {
	key := func(list []Status) []string {
		keys := make([]string, len(list))
		for i, st := range list {
			keys[i] = string(st.Stage) + "\n" + st.Heading
		}
		return keys
	}
	return edit.Align(key(a.old), key(a.list), func(i, j int) bool {
		x, y := &a.old[i], &a.list[j]
		return x.Stage == y.Stage || len(a.old) == len(a.list) ||
			len(x.Ballots) > 0 && len(y.Ballots) > 0 && x.Ballots[0].Title == y.Ballots[0].Title
	})
}

// A listedBallot is a ballot of a list of stages.
type listedBallot struct {
	*Ballot
	stage, entry int
}

func flat(list []Status) []listedBallot {
	var all []listedBallot
	for i := range list {
		for j := range list[i].Ballots {
			all = append(all, listedBallot{&list[i].Ballots[j], i, j})
		}
	}
	return all
}

// matchEntries finds which ballot is which: the same one, one with the same identifier or title, or one in the same place.
func (a *amendment) matchEntries(stages []edit.Match) {
	old, now := flat(a.old), flat(a.list)
	from, to := make([]int, len(old)), make([]int, len(now))
	for i := range from {
		from[i] = -1 - i
	}
	for j := range to {
		to[j] = -1 - len(old) - j
	}
	for _, key := range []func(*Ballot) string{wholeKey, nameKey, titleKey} {
		for _, within := range []bool{true, false} {
			left, lefts := keysOf(old, from, key, func(stage int) int { return stage }, within)
			right, rights := keysOf(now, to, key, func(stage int) int { return stages[stage].Old }, within)
			for j, m := range edit.Align(lefts, rights) {
				if m.Old >= 0 {
					from[left[m.Old]], to[right[j]] = left[m.Old], left[m.Old]
				}
			}
		}
	}
	matches := edit.Align(from, to, func(i, j int) bool { return stages[now[j].stage].Old == old[i].stage })
	for j, x := range now {
		e := entryEdit{want: x.Ballot, piece: -1}
		if i := matches[j].Old; i >= 0 {
			e.piece = a.partition.stages[old[i].stage].entries[old[i].entry]
			e.kept = !matches[j].Moved && stages[x.stage].Old == old[i].stage && differBallot("", x.Ballot, old[i].Ballot) == nil
		}
		a.stages[x.stage].entries = append(a.stages[x.stage].entries, e)
	}
}

func wholeKey(b *Ballot) string {
	return b.Title + "\n" + strings.Join(b.Sponsors, "\n") + "\n\n" + b.Text
}
func nameKey(b *Ballot) string  { return b.ID.String() }
func titleKey(b *Ballot) string { return b.Title }

// A ballotKey is what two ballots have in common that are the same one.
type ballotKey struct {
	stage int // in the old text; the same for all where the stage does not matter
	words string
}

// keysOf returns the indexes of the ballots that are not paired and have a key, and their keys. In a new stage none has one of its
// own.
func keysOf(list []listedBallot, paired []int, key func(*Ballot) string, old func(stage int) int, within bool) ([]int, []ballotKey) {
	var at []int
	var keys []ballotKey
	for i, x := range list {
		k := ballotKey{words: key(x.Ballot)}
		if within {
			k.stage = old(x.stage)
		}
		if paired[i] < 0 && k.words != "" && k.stage >= 0 {
			at, keys = append(at, i), append(keys, k)
		}
	}
	return at, keys
}
