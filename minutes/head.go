package minutes

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// The head of an item is what stands before its text:
//
//	head  = before [ number between ] title after .
//	before = "## " | "3. " | "**" | … ;  after = ":**" | " {.attributes}" | "" | … .
//
// A new item has the head of its neighbour, with its own number and title.

// A head is where the parts of an item's head stand.
type head struct {
	start  int       // where the item begins
	number post.Span // without punctuation; empty where there is none
	title  post.Span // without the marks of emphasis around it
	end    int       // where the markup of the title ends
}

// head returns where the parts of a mark's head stand.
func (d *doc) head(m *mark) head {
	h := head{start: d.start(m), title: d.titleSpan(m.head, m.number, m.title)}
	if m.number != "" {
		if at := strings.LastIndex(d.text[h.start:h.title.Start], m.number); at >= 0 {
			h.number = post.Span{Start: h.start + at, End: h.start + at + len(m.number)}
		}
	}
	end := m.text
	if d.blocks[m.block].Kind == post.Heading {
		end = d.blocks[m.block].Span.End
	}
	h.end = max(h.title.End, d.contentEnd(post.Span{Start: h.start, End: max(h.start, end)}))
	return h
}

// start returns where an item begins: at its line, without the blank lines that a document may begin with.
func (d *doc) start(m *mark) int { return lineStart(d.text, d.blocks[m.first].Content.Start) }

// titleSpan returns where a title stands in its words, which may have a number and marks of emphasis before it and markup and
// punctuation behind.
func (d *doc) titleSpan(words post.Span, number, title string) post.Span {
	text := strings.TrimRight(d.slice(words), " \t\r\n")
	if i := strings.LastIndexByte(text, '{'); i >= 0 && isAttributes(text[i:]) {
		text = text[:i]
	}
	start := 0
	open := func() { start = len(text) - len(strings.TrimLeft(text[start:], "*_\\ \t")) }
	open()
	if n, rest := cutNumber(text[start:]); n != "" && n == number && trimTitle(inline.Plain(closed(text[start:]))) != title {
		start += rest
		open()
	}
	inner := closed(text[start:])
	return post.Span{Start: words.Start + start, End: words.Start + start + len(inner)}
}

// closed returns a title without the marks and the punctuation that end it.
func closed(s string) string {
	return strings.TrimRight(s, " \t\u00a0*_:.;,–—-\\")
}

// retitled returns the bytes of a title that was changed. They keep the markup of what stayed where the new title only adds to
// the old one or takes from its end.
func (a *amender) retitled(raw, was, now string) string {
	if raw != was && trimTitle(inline.Plain(raw)) == was {
		if more, ok := strings.CutPrefix(now, was); ok {
			return raw + a.title(more)
		}
		if more, ok := strings.CutSuffix(now, was); ok {
			return a.title(more) + raw
		}
		if strings.HasPrefix(was, now) {
			for end := range raw {
				if inline.Plain(raw[:end]) == now {
					return raw[:end]
				}
			}
		}
	}
	return a.title(now)
}

// title returns a title as Markdown: as it is where that reads back, else with its markup escaped.
func (a *amender) title(title string) string {
	a.varies = true
	if !a.escaped && inline.Plain(title) == strings.TrimSpace(title) {
		return title
	}
	return inline.Escape(title)
}

// numbered returns the bytes from the start of an item to its title, with another number or none.
func (d *doc) numbered(h head, number string) string {
	if h.number.Len() == 0 {
		before := d.text[h.start:h.title.Start]
		if number == "" {
			return before
		}
		if d.isSetext(h) {
			return before + number + `\. ` // else the line would begin a list
		}
		return before + number + ". "
	}
	before, between := d.text[h.start:h.number.Start], d.text[h.number.End:h.title.Start]
	if number != "" {
		return before + number + between
	}
	if i := strings.IndexAny(between, "*_"); i >= 0 {
		return strings.TrimSuffix(before, "(") + between[i:]
	}
	return strings.TrimSuffix(before, "(")
}

// isSetext reports whether an item is a heading that the line below makes one.
func (d *doc) isSetext(h head) bool {
	i := strings.LastIndexByte(d.text[h.title.End:h.end], '\n')
	return i >= 0 && strings.Trim(d.text[h.title.End+i:h.end], "=- \r\n") == ""
}

// unnumbered returns a title that begins with what would be read as its number, with the number's punctuation as a character
// reference.
func unnumbered(title, number string) string {
	if number != "" {
		return title
	}
	n, _ := cutNumber(title)
	i := strings.Index(title, n) + len(n)
	if n == "" || i == len(title) || title[i] >= utf8.RuneSelf {
		return title
	}
	rest := strings.TrimPrefix(title[i:], `\`)
	return title[:i] + "&#" + strconv.Itoa(int(rest[0])) + ";" + rest[1:]
}

// rehead writes the number and title of an item that changed.
func (a *amender) rehead(m *mark, was, now *Item) {
	if was.Number == now.Number && was.Title == now.Title {
		return
	}
	h := a.doc.head(m)
	if was.Number != now.Number {
		if h.number.Len() > 0 && now.Number != "" {
			a.splice(h.number.Start, h.number.End, now.Number)
		} else {
			a.splice(h.start, h.title.Start, a.doc.numbered(h, now.Number))
		}
	}
	if was.Title != now.Title {
		raw := a.doc.slice(h.title)
		a.splice(h.title.Start, h.title.End, unnumbered(a.retitled(raw, was.Title, now.Title), now.Number))
	}
}
