package minutes

import (
	"strings"

	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// A setting is how a document sets its items. It is found by what the candidates of each are called: roll call, approval of
// minutes and the like recur from meeting to meeting. The setting that names the most kinds of such business is the
// document's; between equals, the order below decides.
type setting int

const (
	byHeadings setting = iota // "## Ballot Status"
	byNumbers                 // "4. Ballot status" as items of a list
	byBold                    // "**Ballot status:** …" as the beginning of a paragraph
	byBullets                 // "- Ballot status"
	byLines                   // "Ballot status" as a paragraph of its own
	settings
)

// A mark is a place where an item begins, or could begin.
type mark struct {
	block   int // that holds the title
	first   int // that the item begins with: the list marker before the title, or the same
	set     setting
	level   int // of a heading
	number  string
	title   string
	kind    Classification
	head    post.Span // the title as written, with its markup
	text    int       // the offset where the item's text begins
	bold    bool
	opening bool // stands before the items of the document's setting
	wraps   bool // a heading whose words say no more than that items follow
	bare    bool // such a heading without a text of its own
	names   bool // names the document
}

// Finding marks costs more the less they are set apart, so it is done in steps. Most documents need the first one only.
type effort int

const (
	headings   effort = iota // headings, and what begins with bold type or a number before the first of them
	enumerated               // and items of numbered lists, and paragraphs that begin with bold type or a number
	everything               // and bullets, and lines that nothing sets apart
)

// decisive is how many kinds of business headings must name to be the setting of a document whatever else is in it.
const decisive = 4

// allMarks returns every place at which an item could begin as far as it matters, in the order of the document.
func (d *doc) allMarks() []mark {
	var kinds []Classification
	n, gap, last := 0, false, ""
	for _, h := range d.headings {
		if h.people > 0 || d.blocks[h.block].Depth > 0 || h.wraps {
			continue
		}
		n++
		kinds = addKind(kinds, h.kind)
		if h.number != "" {
			gap = gap || last != "" && atoi(h.number) == atoi(last)+2
			last = h.number
		}
	}
	if len(kinds) >= decisive && !gap || d.other && len(d.zones) == 0 {
		return d.marks(headings)
	}
	all := d.marks(enumerated)
	if n >= minHeadings {
		return all
	}
	kinds = kinds[:0]
	for _, m := range all {
		if m.set == byNumbers {
			kinds = addKind(kinds, m.kind)
		}
	}
	if len(kinds) >= decisive {
		return all
	}
	return d.marks(everything)
}

// marks returns the marks that are worth an effort.
func (d *doc) marks(worth effort) []mark {
	out := make([]mark, 0, 12)
	started := false // a heading was seen that is more than a title
	for i, b := range d.blocks {
		if d.inZone[i] {
			continue
		}
		switch {
		case b.Kind == post.Heading && b.Depth == 0:
			h := d.heading(i)
			if h.title == "" {
				continue
			}
			m := mark{block: i, first: i, set: byHeadings, level: b.Level, text: b.Span.End, number: h.number, title: h.title, kind: h.kind, head: h.span, wraps: h.wraps}
			started = started || m.kind != "" || m.number != ""
			out = append(out, m)
		case worth == headings && started:
		case b.Kind == post.ListItem && b.Depth == 1 && (b.Ordered || worth == everything || d.isSetApart(i+1)):
			if m, ok := d.listMark(i); ok {
				out = append(out, m)
			}
		case b.Kind == post.Paragraph && b.Depth == 0 && (worth == everything || d.isSetApart(i)):
			if m, ok := d.lineMark(i); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// isSetApart reports whether a paragraph begins with bold type or a number.
func (d *doc) isSetApart(i int) bool {
	if i >= len(d.blocks) || d.blocks[i].Content.Len() == 0 {
		return false
	}
	s := d.content(i)
	switch c := s[0]; {
	case c == '*', c == '_', c == '\\', c == '(', isDigit(c):
		return true
	case len(s) > 1 && isNumberEnd(s[1]), len(s) > 2 && isNumberEnd(s[2]), len(s) > 3 && isNumberEnd(s[3]):
		n, _ := cutNumber(s)
		return n != ""
	}
	return false
}

// listMark returns the mark of a list item that begins with a paragraph or a heading.
func (d *doc) listMark(i int) (mark, bool) {
	next := i + 1
	if next >= len(d.blocks) || d.blocks[next].Depth != 1 || d.inZone[next] {
		return mark{}, false
	}
	m := mark{block: next, first: i, set: byBullets}
	if d.blocks[i].Ordered {
		m.set, m.number = byNumbers, strings.TrimRight(d.content(i), ".)")
	}
	switch d.blocks[next].Kind {
	case post.Paragraph:
		d.cutInto(&m, next)
	case post.Heading:
		h := d.heading(next)
		m.title, m.kind, m.head = h.title, h.kind, h.span
		m.text, m.bold = d.blocks[next].Span.End, true
	default:
		return m, false
	}
	return m, m.title != ""
}

// cutInto cuts the paragraph that is block i into title and text.
func (d *doc) cutInto(m *mark, i int) cut {
	start := d.blocks[i].Content.Start
	c := cutTitle(strings.TrimRight(d.content(i), " \t\r\n"), m.number == "")
	m.title, m.bold = c.title, c.bold
	m.head = post.Span{Start: start + c.head, End: start + c.tail}
	m.text = start + c.text
	if c.number != "" {
		m.number, m.set = c.number, byNumbers
	}
	m.kind = ClassificationOf(m.title)
	return c
}

// maxLineTitle is the most bytes that a title may have that nothing but its line sets apart.
const maxLineTitle = 120

// lineMark returns the mark of a paragraph: one that begins with bold type, or a short one.
func (d *doc) lineMark(i int) (mark, bool) {
	m := mark{block: i, first: i, set: byLines}
	s := d.content(i)
	if s == "" || isAttributes(s) {
		return m, false
	}
	if begin := strings.TrimLeft(s, "(0123456789.\\) "); !strings.HasPrefix(begin, "**") && !strings.HasPrefix(begin, "__") {
		if line, _, _ := strings.Cut(s, "\n"); len(line) > maxLineTitle && !strings.ContainsAny(line[:maxLineTitle], ":.–") {
			return m, false
		}
	}
	c := d.cutInto(&m, i)
	switch {
	case c.title == "" || len(c.title) > 2*maxLineTitle:
		return m, false
	case c.number != "":
	case c.bold:
		m.set = byBold
	case m.kind == "":
		// Without a kind, only a line of its own can be a title, and whole.
		line := strings.TrimRight(s, " \t\r\n")
		if len(line) > maxLineTitle || strings.ContainsAny(line, "\n") || strings.HasSuffix(line, ".") {
			return m, false
		}
		m.title, m.head.End, m.text = trimTitle(inline.Plain(line)), m.head.Start+len(line), m.head.Start+len(line)
	}
	return m, true
}

// choose returns the setting of the document and the marks of its items, among which headings always are.
func (d *doc) choose(all []mark) (setting, []mark) {
	var kinds [settings][]Classification
	var count [settings]int
	opened := false // a mark was seen that is no title
	for i, m := range all {
		if !opened && i < maxTitles {
			all[i].names = isDocumentTitle(m)
		}
		if all[i].names || m.wraps {
			continue
		}
		opened = opened || m.kind != ""
		count[m.set]++
		kinds[m.set] = addKind(kinds[m.set], m.kind)
	}
	best := byHeadings
	if count[byHeadings] < minHeadings && count[byNumbers]+count[byBold] >= minHeadings {
		best = byNumbers
	}
	for set := best + 1; set < settings; set++ {
		// Headings and numbers are set on purpose; other settings show only where those name no business.
		if len(kinds[set]) > len(kinds[best]) && (set == byNumbers || len(kinds[best]) < 2 && count[byHeadings] < minHeadings) {
			best = set
		}
	}
	if len(kinds[best]) == 0 {
		for set := byHeadings; set < byLines; set++ {
			if count[set] >= 2 {
				best = set
				break
			}
		}
	}
	return best, d.fillGaps(all, best)
}

// maxTitles is how many headings and lines may name the document before its first item.
const maxTitles = 8

// minHeadings is how many headings a document has at least that sets its items so.
const minHeadings = 3

// fillGaps returns the headings and the marks of a setting, and of other marks these: what names business in bold type
// before the first of those or between numbers (the opening and the end of a meeting are often set less carefully than the
// rest), and numbered lines that stand where the numbers of headings leave one out.
func (d *doc) fillGaps(all []mark, set setting) []mark {
	marks := all[:0]
	last, started := "", false
	for i, m := range all {
		switch {
		case m.set == byHeadings:
			last = m.number
			started = started || m.number != "" || !m.wraps && !m.names
		case m.set == set:
			started = true
		case m.set == byBold && m.kind != "" && set == byNumbers:
		case !started && m.kind != "" && (m.set == byBold || m.set == byNumbers):
			m.opening = true
		case set == byHeadings && started && m.set == byNumbers && m.kind != "" && follows(last, m.number) && followed(all[i+1:], m.number):
			m.level = marks[len(marks)-1].level
			last = m.number
		default:
			continue
		}
		marks = append(marks, m)
	}
	return marks
}

// followed reports whether the next heading carries the number after the given one.
func followed(marks []mark, number string) bool {
	for _, m := range marks {
		if m.set == byHeadings && m.number != "" {
			return follows(number, m.number)
		}
	}
	return false
}
