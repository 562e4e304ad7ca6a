package minutes

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/post"
)

// Items that were added, removed or moved are written by setting the items of a level anew, each with its own bytes. The white
// space between two items belongs to its place, so that an item that is moved there and back leaves no trace.

// arrange writes the items of one level where their order changed.
func (a *amender) arrange(field string, secs []section, now []Item, matches []edit.Match, p *place) error {
	inPlace := len(secs) == len(now)
	for _, m := range matches {
		inPlace = inPlace && m.Old >= 0 && !m.Moved
	}
	if inPlace {
		return nil
	}
	chunks, err := a.chunks(secs)
	if err != nil {
		return err
	}
	pieces := make([]string, len(now))
	for j, m := range matches {
		if m.Old >= 0 {
			pieces[j] = chunks[m.Old].content
			continue
		}
		if pieces[j], err = a.newItem(fmt.Sprintf("%s[%d]", field, j), &now[j], a.template(secs, matches, j, &now[j], p), p); err != nil {
			return err
		}
	}
	if len(secs) == 0 {
		at := a.doc.contentEnd(post.Span{End: p.end})
		behind := ""
		if p.end < len(a.doc.text) && strings.Count(a.doc.text[at:p.end], "\n") < 2 {
			behind = a.eol // the next item of a tight list would go on with the text
		}
		a.splice(at, at, a.eol+a.eol+strings.Join(pieces, a.eol+a.eol)+behind)
		return nil
	}
	start, end := a.doc.start(secs[0].mark), secs[len(secs)-1].end
	if len(pieces) > 0 {
		a.splice(start, end, a.joined(pieces, matches, chunks))
		return nil
	}
	// The white space before them goes too, and that behind them stays.
	if before := a.doc.contentEnd(post.Span{End: start}); before >= a.doc.post.Body.Start && before > 0 {
		start = before
	}
	a.splice(start, a.doc.contentEnd(post.Span{End: end}), "")
	return nil
}

// untitled returns the error that an item has no title.
func untitled(field string) error {
	return &WriteError{Field: field + ".Title", Want: "no title", Got: "no item"}
}

// A chunk is the bytes of an item with its changes, and the white space behind it.
type chunk struct{ content, space string }

// chunks returns the chunks of items, and takes the splices that are in them out of those that are still to be applied.
func (a *amender) chunks(secs []section) ([]chunk, error) {
	chunks := make([]chunk, len(secs))
	own := make([][]edit.Splice, len(secs))
	others := a.splices[:0:0]
	for _, s := range a.splices {
		// The item whose bytes the splice changes; what is inserted where an item begins belongs to what comes before it.
		i := sort.Search(len(secs), func(i int) bool {
			start := a.doc.start(secs[i].mark)
			return start > s.Start || start == s.Start && s.End == s.Start
		}) - 1
		if i < 0 || s.End > secs[i].end {
			others = append(others, s)
			continue
		}
		start := a.doc.start(secs[i].mark)
		own[i] = append(own[i], edit.Splice{Start: s.Start - start, End: s.End - start, Text: s.Text})
	}
	a.splices = others
	for i := range secs {
		text, err := edit.Apply(a.doc.text[a.doc.start(secs[i].mark):secs[i].end], own[i])
		if err != nil {
			return nil, &WriteError{Field: "Agenda", Want: "changes that stand apart", Got: err.Error(), Err: err}
		}
		content := strings.TrimRight(text, " \t\r\n")
		chunks[i] = chunk{content, text[len(content):]}
	}
	return chunks, nil
}

// joined returns the items of a level with the white space of their places. That of an item that is gone goes with it.
func (a *amender) joined(pieces []string, matches []edit.Match, chunks []chunk) string {
	kept := make([]bool, len(chunks))
	for _, m := range matches {
		if m.Old >= 0 {
			kept[m.Old] = true
		}
	}
	var spaces []string // behind each of those that are kept
	for i, k := range kept {
		if k {
			spaces = append(spaces, chunks[i].space)
		}
	}
	between := spaces[:max(0, len(spaces)-1)]
	a.varies = true
	usual := a.usualSpace(chunks)
	var b strings.Builder
	for j, piece := range pieces {
		b.WriteString(piece)
		switch {
		case j+1 == len(pieces):
		case matches[j].Old < 0 || len(between) == 0:
			b.WriteString(usual)
		default:
			b.WriteString(between[0])
			between = between[1:]
		}
	}
	b.WriteString(chunks[len(chunks)-1].space)
	return b.String()
}

// usualSpace returns the white space that stands between most items, or a blank line.
func (a *amender) usualSpace(chunks []chunk) string {
	count := make(map[string]int)
	best := ""
	for _, c := range chunks[:len(chunks)-1] {
		if count[c.space]++; count[c.space] > count[best] {
			best = c.space
		}
	}
	if best == "" || a.loose {
		return a.eol + a.eol
	}
	return best
}

// template returns the item whose head and joint a new item is given: the nearest that has a number and a text if it has, and a
// title of its own setting. Without any it is nil.
func (a *amender) template(secs []section, matches []edit.Match, j int, it *Item, p *place) *section {
	if len(secs) == 0 {
		if len(p.cousins) == 0 {
			return nil
		}
		secs = p.cousins
	}
	near := secs[0].first - 1
	for k := j - 1; k >= 0; k-- {
		if matches[k].Old >= 0 {
			near = secs[matches[k].Old].first + 1 // behind it
			break
		}
	}
	usual := usualSet(secs)
	is := func(number, text bool) func(*section) bool {
		return func(s *section) bool {
			return (!number || (s.number != "") == (it.Number != "")) && (!text || (a.inner(s) != "") == (it.Text != "")) && s.set == usual && !s.opening
		}
	}
	for _, condition := range []func(*section) bool{is(true, true), is(true, false), is(false, true), is(false, false)} {
		if s := a.like(secs, near, condition); s != nil {
			return s
		}
	}
	return &secs[0]
}

// usualSet returns the setting of most of the items.
func usualSet(secs []section) setting {
	var count [settings]int
	for i := range secs {
		count[secs[i].set]++
	}
	best := byHeadings
	for set := range settings {
		if count[set] > count[best] {
			best = set
		}
	}
	return best
}

// newItem returns the bytes of a new item, set as another one is.
func (a *amender) newItem(field string, it *Item, like *section, p *place) (string, error) {
	if it.Title == "" {
		return "", untitled(field)
	}
	if err := cmp.Or(checkText(field+".Title", it.Title), checkText(field+".Text", it.Text)); err != nil {
		return "", err
	}
	var b strings.Builder
	h := a.newHead(it, like, p)
	b.WriteString(h.text)
	if it.Text != "" {
		b.WriteString(h.joint + a.indentedText(it.Text, h.columns, strings.Contains(h.joint, "\n")))
	}
	if len(it.Ballots) > 0 {
		var status bytes.Buffer
		if err := ballot.WriteStatus(&status, it.Ballots, h.level+1); err != nil {
			return "", statusError(field, err)
		}
		b.WriteString(a.eol + a.eol + a.indentedText(strings.TrimRight(status.String(), "\n"), h.columns, true))
	}
	var below *section
	if like != nil && len(like.kids) > 0 {
		below = &like.kids[0]
	}
	for k := range it.Agenda {
		kid, err := a.newItem(fmt.Sprintf("%s.Agenda[%d]", field, k), &it.Agenda[k], below, &place{level: h.level + 1})
		if err != nil {
			return "", err
		}
		b.WriteString(a.eol + a.eol + kid)
	}
	return b.String(), nil
}

// A newHead is the head of a new item, and how its text goes on from there.
type newHead struct {
	text    string
	joint   string // stands before the item's text
	columns int    // by which that is indented
	level   int    // of a heading
}

// newHead returns the head of a new item: that of another one with number and title of its own, or a heading.
func (a *amender) newHead(it *Item, like *section, p *place) newHead {
	title := unnumbered(a.title(it.Title), it.Number)
	if like == nil {
		if it.Number != "" {
			title = it.Number + ". " + title
		}
		return newHead{strings.Repeat("#", min(p.level, maxLevel)) + " " + title, a.eol + a.eol, 0, p.level}
	}
	h := a.doc.head(like.mark)
	n := newHead{level: max(2, a.doc.blocks[like.block].Level), joint: a.inner(like)}
	n.text = a.doc.numbered(h, it.Number) + title + withoutAttributes(a.doc.text[h.title.End:h.end])
	if columns := a.columns(like); columns > 0 {
		n.columns = max(0, columns+len(it.Number)-h.number.Len())
	}
	if n.joint == "" || a.loose {
		_, n.joint = a.joint(like, nil)
	}
	if i := strings.LastIndexByte(n.joint, '\n'); i >= 0 {
		n.joint = n.joint[:i+1]
	}
	return n
}

// withoutAttributes removes the attributes that an editor left behind a heading: what they name is that heading.
func withoutAttributes(tail string) string {
	lines := strings.SplitAfter(tail, "\n")
	if i := strings.LastIndexByte(lines[0], '{'); i >= 0 && isAttributes(strings.TrimSpace(lines[0][i:])) {
		lines[0] = strings.TrimRight(lines[0][:i], " ")
	}
	return strings.Join(slices.DeleteFunc(lines, isAttributes), "")
}
