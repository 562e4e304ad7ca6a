package minutes

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/post"
)

// agenda writes the items.
func (a *amender) agenda() error {
	return a.items("Agenda", a.sections, a.was.Agenda, a.now.Agenda, &place{end: len(a.doc.text), level: itemLevelBelow(a.now.Preamble)})
}

// A place is where items stand, or would stand.
type place struct {
	end     int       // where the text ends to which they belong
	level   int       // of the heading of an item that has no neighbours
	cousins []section // items that stand as deep below others
}

// items writes the items of one level. The sections are those of the items that were.
func (a *amender) items(field string, secs []section, was, now []Item, p *place) error {
	if sameItems(was, now) {
		return nil
	}
	var kids []section // of one of the items
	if i := slices.IndexFunc(secs, func(s section) bool { return len(s.kids) > 0 }); i >= 0 {
		kids = secs[i].kids
	}
	matches := alignItems(was, now)
	for j, m := range matches {
		if m.Old < 0 || sameItem(&was[m.Old], &now[j]) {
			continue
		}
		if err := a.item(fmt.Sprintf("%s[%d]", field, j), &secs[m.Old], &was[m.Old], &now[j], secs, kids); err != nil {
			return err
		}
	}
	return a.arrange(field, secs, now, matches, p)
}

// alignItems finds out which items are which: those with the same number and title, and where several have those with the same
// text too; of the others those with the same title; and then those that share the number, the text or what else is in them.
func alignItems(was, now []Item) []edit.Match {
	type key struct{ number, title, text string }
	count := make(map[key]int) // of items with a number and a title
	for _, items := range [][]Item{was, now} {
		most := make(map[key]int)
		for _, it := range items {
			k := key{number: it.Number, title: it.Title}
			most[k]++
			count[k] = max(count[k], most[k])
		}
	}
	keys := func(items []Item) []key {
		list := make([]key, len(items))
		for i, it := range items {
			list[i] = key{number: it.Number, title: it.Title}
			if count[list[i]] > 1 {
				list[i].text = it.Text // tells one "Discussion" from another
			}
		}
		return list
	}
	sameTitle := func(i, j int) bool { return was[i].Title == now[j].Title }
	return edit.Align(keys(was), keys(now), sameTitle, func(i, j int) bool {
		w, n := &was[i], &now[j]
		return w.Number != "" && w.Number == n.Number || w.Text != "" && w.Text == n.Text ||
			w.Agenda != nil && sameItems(w.Agenda, n.Agenda) || w.Ballots != nil && sameStages(w.Ballots, n.Ballots) ||
			i == j && len(was) == len(now)
	})
}

// item writes what changed in one item. Nephews are items below one of its siblings.
func (a *amender) item(field string, s *section, was, now *Item, siblings, nephews []section) error {
	if now.Title == "" {
		return untitled(field)
	}
	if was.Text != now.Text {
		if err := checkText(field+".Text", now.Text); err != nil {
			return err
		}
	}
	if was.Title != now.Title {
		if err := checkText(field+".Title", now.Title); err != nil {
			return err
		}
	}
	a.rehead(s.mark, was, now)
	kids := 0
	if len(was.Ballots) > 0 || len(now.Ballots) > 0 {
		var err error
		if kids, err = a.status(field, s, was, now, siblings); err != nil {
			return err
		}
	} else if was.Text != now.Text {
		a.text(s, a.doc.lines(s.body, a.eol), now.Text, siblings)
	}
	p := &place{end: s.end, level: 3, cousins: nephews}
	if b := a.doc.blocks[s.block]; b.Kind == post.Heading {
		p.level = b.Level + 1
	}
	return a.items(field+".Agenda", s.kids[kids:], was.Agenda, now.Agenda, p)
}

// status writes the stages of a ballot status section and the text beside them, and returns which of the headings below is
// the first that is an item of its own.
func (a *amender) status(field string, s *section, was, now *Item, siblings []section) (kids int, err error) {
	span := s.body
	if len(was.Ballots) > 0 {
		span, kids = a.doc.statusSpan(s)
	}
	if was.Text == now.Text && sameStages(was.Ballots, now.Ballots) {
		return kids, nil
	}
	l := a.doc.lines(span, a.eol)
	whole := strings.Join(l.texts(), "\n")
	switch {
	case len(now.Ballots) == 0:
		whole = now.Text
	case len(was.Ballots) == 0:
		var b bytes.Buffer
		paragraph(&b, now.Text)
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		if err := ballot.WriteStatus(&b, now.Ballots, a.doc.blocks[s.block].Level+1); err != nil {
			return kids, statusError(field, err)
		}
		whole = strings.TrimRight(b.String(), "\n")
	default:
		if !sameStages(was.Ballots, now.Ballots) {
			if whole, err = ballot.AmendStatus(whole, now.Ballots); err != nil {
				return kids, statusError(field, err)
			}
		}
		if was.Text != now.Text {
			if whole, err = amendRest(whole, now.Text); err != nil {
				return kids, statusError(field, err)
			}
		}
	}
	a.text(s, l, whole, siblings)
	return kids, nil
}

// amendRest writes the text that stands in a status section beside the stages.
func amendRest(whole, text string) (string, error) {
	_, rest := ballot.ParseStatus(whole)
	l := &textLayout{source: whole, eol: "\n"}
	for _, s := range rest {
		l.add(post.Span{Start: s.Start, End: s.End}, 0)
	}
	if len(l.lines) == 0 {
		return text + "\n\n" + whole, nil
	}
	whole, err := edit.Apply(whole, l.change(text, 0))
	return strings.Trim(whole, "\n"), err
}

// text writes the text of an item, of which the layout has the lines.
func (a *amender) text(s *section, l *textLayout, text string, siblings []section) {
	switch {
	case len(l.lines) > 0 && text == "":
		a.cut(l, a.doc.head(s.mark).end)
	case len(l.lines) > 0:
		a.splices = append(a.splices, l.change(text, a.columns(s))...)
	case text != "":
		start, joint := a.joint(s, siblings)
		end := max(start, a.doc.head(s.mark).end)
		if strings.TrimSpace(a.doc.slice(s.body)) != "" { // people, or attributes
			end = a.doc.contentEnd(s.body)
			start, joint = end, a.eol+a.eol
		}
		a.splice(start, end, joint+a.indentedText(text, a.columns(s), strings.Contains(joint, "\n")))
	}
}

// cut takes a text out, with the white space before each part of it that lies behind an offset.
func (a *amender) cut(l *textLayout, from int) {
	for i := 0; i < len(l.lines); i++ {
		first := l.lines[i].at.Start
		for i+1 < len(l.lines) && !l.lines[i+1].parts {
			i++
		}
		start := max(min(from, first), a.doc.contentEnd(post.Span{End: first}))
		a.splice(start, l.lines[i].at.End, "")
		i++ // past what parts it from the next
	}
}

// columns returns how far the text of an item is indented.
func (a *amender) columns(s *section) int {
	if b := a.doc.blocks[s.first]; b.Kind == post.ListItem {
		return b.Indent
	}
	return 0
}

// indentedText returns lines of text for the document. The first is indented where it begins a line.
func (a *amender) indentedText(text string, columns int, first bool) string {
	indent := strings.Repeat(" ", columns)
	lines := strings.Split(text, "\n")
	for i := range lines {
		if i > 0 || first {
			lines[i] = indented(lines[i], indent)
		}
	}
	return strings.Join(lines, a.eol)
}

// joint returns what stands between the title of an item and its text, and from where on: what does so in the nearest item
// that has one, or else a blank line, or a space behind a title that ends with a colon. A text in the line of its title comes
// behind the punctuation of that other item, in the same markup.
func (a *amender) joint(s *section, siblings []section) (start int, joint string) {
	a.varies = true
	h := a.doc.head(s.mark)
	tail := a.doc.text[h.title.End:h.end]
	if !a.loose {
		if like := a.like(siblings, s.first, func(o *section) bool { return o.set == s.set && a.inner(o) != "" }); like != nil {
			inner, other := a.inner(like), a.doc.head(like.mark)
			if strings.Contains(inner, "\n") {
				return h.end, strings.TrimRight(inner, " \t")
			}
			if more := a.doc.text[other.title.End:other.end]; unpointed(more) == unpointed(tail) {
				return h.title.End, more + inner
			}
		}
	}
	if s.set != byHeadings && strings.Contains(tail, ":") {
		return h.end, " "
	}
	return h.end, a.eol + a.eol
}

// unpointed returns the markup behind a title without the punctuation.
func unpointed(tail string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .:;,–—-", r) {
			return -1
		}
		return r
	}, tail)
}

// inner returns what stands between the title of an item and its text where that is white space alone, or "".
func (a *amender) inner(s *section) string {
	l := a.doc.lines(s.body, a.eol)
	h := a.doc.head(s.mark)
	if len(l.lines) == 0 || l.lines[0].at.Start <= h.end {
		return ""
	}
	if between := a.doc.text[h.end:l.lines[0].at.Start]; strings.TrimSpace(between) == "" {
		return between
	}
	return ""
}

// maxNear is how many items before and behind a place are looked at for one to imitate.
const maxNear = 32

// like returns the item nearest to a block of which a condition holds, what stands before it first, or nil.
func (a *amender) like(siblings []section, block int, is func(*section) bool) *section {
	before := sort.Search(len(siblings), func(i int) bool { return siblings[i].first >= block })
	after := before
	if after < len(siblings) && siblings[after].first == block {
		after++
	}
	for range maxNear {
		if before--; before >= 0 && is(&siblings[before]) {
			return &siblings[before]
		}
		if after < len(siblings) && is(&siblings[after]) {
			return &siblings[after]
		}
		after++
	}
	return nil
}
