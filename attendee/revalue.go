package attendee

import (
	"html"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/internal/edit"
)

// A glyph is where a byte of a value stands in the text. The bytes of a character reference stand in one place, and so does a
// space with all the white space and markup that it was read from.
type glyph struct {
	lo, hi int
	marked bool // markup is there, or directly before it
}

// glyphs returns the value of f and where each of its bytes stands.
func (r *reader) glyphs(f field) (string, []glyph) {
	var b strings.Builder
	var all []glyph
	for i := f.lo; i < f.hi; i++ {
		t := &r.toks[i]
		marked, start := false, t.start // start is where it begins with the backslash that escapes it
		if i > f.lo {
			gap := span{r.toks[i-1].end, t.start}
			marked = isMarked(r.text[gap.start:gap.end])
			if gap.start < gap.end && r.text[gap.end-1] == '\\' && !marked {
				gap.end--
				start--
			}
			if t.space && t.kind != slip {
				b.WriteByte(' ')
				all = append(all, glyph{gap.start, gap.end, marked})
				marked = false
			}
		}
		if t.kind == slip {
			continue
		}
		s := r.str(i)
		if t.literal || t.kind == plus {
			s = html.UnescapeString(s)
		}
		b.WriteString(s)
		for k := range len(s) {
			g := glyph{t.start + k, t.start + k + 1, marked && k == 0}
			if k == 0 {
				g.lo = start
			}
			if t.literal || t.kind == plus {
				g.lo, g.hi = start, t.end
			}
			all = append(all, g)
		}
	}
	return b.String(), all
}

// isMarked reports whether there is more in a gap between two tokens than white space and the backslash of an escape.
func isMarked(gap string) bool {
	return strings.TrimSpace(strings.TrimSuffix(gap, `\`)) != ""
}

// revalue returns the splices that make f say something else. What the old and the new value begin and end with stays as it
// is written; where markup is in the way, what the words begin and end with. It reports whether the markup allows it.
func (r *reader) revalue(f field, now string, esc func(string) string) ([]edit.Splice, bool) {
	old, all := r.glyphs(f)
	if old == now {
		return nil, true
	}
	if len(all) == 0 {
		return nil, false
	}
	if s, ok := splice(old, now, all, esc); ok {
		return []edit.Splice{s}, true
	}
	before, after := strings.Split(old, " "), strings.Split(now, " ")
	if len(before) != len(after) {
		return nil, false
	}
	var list []edit.Splice
	at := 0
	for i, w := range before {
		if w != after[i] {
			if w == "" || after[i] == "" {
				return nil, false
			}
			s, ok := splice(w, after[i], all[at:at+len(w)], esc)
			if !ok {
				return nil, false
			}
			list = append(list, s)
		}
		at += len(w) + 1
	}
	return list, true
}

// splice returns the splice that makes now of old, which are not empty and differ, and whether it touches no markup.
func splice(old, now string, all []glyph, esc func(string) string) (edit.Splice, bool) {
	lo := 0
	for lo < len(old) && lo < len(now) && old[lo] == now[lo] {
		lo++
	}
	for lo > 0 && !isCut(old, now, all, lo, lo) {
		lo--
	}
	n := 0 // the bytes that both end with
	for n < len(old)-lo && n < len(now)-lo && old[len(old)-1-n] == now[len(now)-1-n] {
		n++
	}
	for n > 0 && !isCut(old, now, all, len(old)-n, len(now)-n) {
		n--
	}
	hi := len(old) - n
	s := edit.Splice{Text: esc(now[lo : len(now)-n])}
	switch {
	case lo < hi:
		s.Start, s.End = all[lo].lo, all[hi-1].hi
	case lo > 0:
		s.Start, s.End = all[lo-1].hi, all[lo-1].hi
	default:
		s.Start, s.End = all[0].lo, all[0].lo
	}
	for k := lo; k < hi; k++ {
		if all[k].marked && (k > lo || all[k].hi-all[k].lo > 1) {
			return s, false
		}
	}
	return s, true
}

// isCut reports whether the old value can be cut at i and the new one at j: between two characters, and two places of the text.
func isCut(old, now string, all []glyph, i, j int) bool {
	return (i == len(old) || utf8.RuneStart(old[i])) && (j == len(now) || utf8.RuneStart(now[j])) &&
		(i == 0 || i == len(all) || all[i].lo != all[i-1].lo)
}
