package ballot

import "strings"

// Gaps are positional: each belongs to the place between two pieces and not to one of them. What stands before a stage's heading
// stays there while the ballots above it come and go; so does what stands below a heading, and between two entries what stands
// behind the upper one. Only where that does not tell, the section's habit does.

// A placed is a piece of the text that is written.
type placed struct {
	kind  pieceKind
	text  string
	old   int  // the index of the piece that it is or was made of, or -1
	slot  int  // the index of the piece in whose place it stands, in a list that kept its length, or -1
	stage int  // the index of its stage in the old text, or -1
	home  bool // it stands in the stage in which it was
	apart bool // wants a blank line before it
}

// A gapClass is the kinds of the pieces on both sides of a gap.
type gapClass int

const (
	aboveStage gapClass = iota
	belowHeading
	amongEntries
	aboveRest
	belowRest
)

// gapClassOf returns the class of the gap between two pieces.
func gapClassOf(u, v pieceKind) gapClass {
	switch {
	case v == headingPiece:
		return aboveStage
	case v == restPiece:
		return aboveRest
	case u == headingPiece:
		return belowHeading
	case u == restPiece:
		return belowRest
	}
	return amongEntries
}

// A habitKey asks for the gap that a section, or one stage of it, mostly has: behind entries of one line, of several, or all, before
// one that begins in some way.
type habitKey struct {
	stage int // or -1
	class gapClass
	start gapStart
	lines int // 1, 2 for several, 0 for all
}

// habits are the most frequent gaps.
type habits struct {
	count map[habitGap]int
	total map[habitKey]int
	most  map[habitKey]string
}

type habitGap struct {
	habitKey
	gap string
}

// A gapStart is what a piece begins with, as far as it matters for the gap before it.
type gapStart int

const (
	plainStart gapStart = iota
	itemStart
	loneStart // a delimiter on a line of its own, which stands for a blank line
)

func startOf(text string) gapStart {
	first := text[:behindLine(text, 0)]
	switch {
	case first != "" && strings.Trim(first, emphasis+" \t\r\n") == "":
		return loneStart
	case readLine(first, 0, len(strings.TrimRight(first, "\r\n"))).marker:
		return itemStart
	}
	return plainStart
}

// hasBlank reports whether a blank line stands in a text.
func hasBlank(text string) bool {
	for l := range strings.Lines(text) {
		if strings.TrimSpace(l) == "" {
			return true
		}
	}
	return false
}

// linesOf returns 1, or 2 for several lines.
func linesOf(text string) int { return min(strings.Count(text, "\n"), 2) }

// habits finds which gaps a section has, those with markup in them aside.
func (p *partition) habits() habits {
	h := habits{make(map[habitGap]int), make(map[habitKey]int), make(map[habitKey]string)}
	for i := 1; i < len(p.pieces); i++ {
		u, v := p.pieces[i-1], p.pieces[i]
		if strings.TrimSpace(p.gaps[i]) != "" || !strings.HasSuffix(p.text(i-1), "\n") {
			continue
		}
		class := gapClassOf(u.kind, v.kind)
		for _, lines := range []int{0, linesOf(p.text(i - 1))} {
			h.add(habitKey{v.stage, class, startOf(p.text(i)), lines}, p.gaps[i])
			h.add(habitKey{-1, class, startOf(p.text(i)), lines}, p.gaps[i])
		}
	}
	return h
}

func (h *habits) add(k habitKey, gap string) {
	g := habitGap{k, gap}
	h.count[g]++
	h.total[k]++
	if most, ok := h.most[k]; !ok || h.count[g] > h.count[habitGap{k, most}] {
		h.most[k] = gap
	}
}

// usual returns the gap that the section mostly has between u and v.
func (h *habits) usual(u, v *placed) (string, bool) {
	class, start, lines := gapClassOf(u.kind, v.kind), startOf(v.text), linesOf(u.text)
	for _, n := range []int{lines, 0} {
		for _, stage := range []int{v.stage, -1} {
			if gap, ok := h.most[habitKey{stage, class, start, n}]; ok {
				return gap, true
			}
		}
	}
	return "", false
}

// always returns the gap that the stage of v has behind all entries that have as many lines as u.
func (h *habits) always(u, v *placed) (string, bool) {
	k := habitKey{v.stage, amongEntries, startOf(v.text), linesOf(u.text)}
	gap, ok := h.most[k]
	return gap, ok && h.count[habitGap{k, gap}] == h.total[k]
}

// between returns the gap between u and v, which is next.
func (a *amendment) between(u, v *placed) string {
	gap := a.keptGap(u, v)
	if v.apart && !strings.Contains(gap, "\n") && strings.HasSuffix(u.text, "\n") {
		gap = a.eol + gap
	}
	return gap
}

// keptGap returns the gap without regard to whether the section reads so.
func (a *amendment) keptGap(u, v *placed) string {
	if !strings.HasSuffix(u.text, "\n") {
		return "" // on the line of the heading
	}
	if gap, ok := a.oldGap(u, v); ok {
		return gap
	}
	if gap, ok := a.habits.usual(u, v); ok {
		return gap
	}
	class, start := gapClassOf(u.kind, v.kind), startOf(v.text)
	switch {
	case v.home && a.behind(v.old-1, class, start):
		return a.gaps[v.old]
	case class == amongEntries && (start == loneStart || start == itemStart && !hasBlank(u.text) && !hasBlank(v.text)),
		class == belowHeading && startOf(u.text) == itemStart:
		return ""
	}
	return a.eol
}

// oldGap returns the gap that stands in that place, if there is one.
func (a *amendment) oldGap(u, v *placed) (string, bool) {
	class, start := gapClassOf(u.kind, v.kind), startOf(v.text)
	together := u.old >= 0 && v.old == u.old+1
	switch {
	case together && (v.slot < 0 || v.slot == v.old):
		return a.gaps[v.old], true
	case a.behind(v.slot-1, class, start):
		if gap, ok := a.habits.always(u, v); ok && class == amongEntries {
			return gap, true
		}
		// A paragraph does not run into what came behind a line.
		runs := class == amongEntries && a.gaps[v.slot] == "" && u.old >= 0 && u.old != v.slot-1 && linesOf(u.text) > 1
		return a.gaps[v.slot], !runs
	case together:
		return a.gaps[v.old], true
	case class == aboveStage && u.kind == restPiece && a.behind(u.old, class, start):
		return a.gaps[u.old+1], true
	case class == aboveStage && v.old > 0:
		return a.gaps[v.old], true
	case class != aboveStage && u.home && a.behind(u.old, class, start):
		return a.gaps[u.old+1], true
	}
	return "", false
}

// behind reports whether the gap behind the old piece i is of a class, before a piece that begins in a way.
func (a *amendment) behind(i int, class gapClass, start gapStart) bool {
	return i >= 0 && i+1 < len(a.pieces) && gapClassOf(a.pieces[i].kind, a.pieces[i+1].kind) == class &&
		(class != amongEntries || startOf(a.text(i+1)) == start) && strings.HasSuffix(a.text(i), "\n")
}
