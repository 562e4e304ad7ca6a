package minutes

import (
	"sort"
	"strings"

	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// A doc is a post on its way to becoming a Meeting.
type doc struct {
	post     *post.Post
	src      []byte
	text     string // the same, shared by what is read from it
	returns  bool   // there are carriage returns in it
	blocks   []post.Block
	other    bool   // it has a title, and that does not call it minutes
	zones    []zone // of attendance, in the order of the document
	headings []heading
	inZone   []bool // by block: it belongs to a list of people
}

func (d *doc) content(i int) string { return d.slice(d.blocks[i].Content) }

func (d *doc) slice(s post.Span) string { return d.text[s.Start:s.End] }

// A heading is what the words of a heading say.
type heading struct {
	block  int
	number string
	title  string
	kind   Classification
	span   post.Span // the words with their markup
	people int       // how many words introduce a list of people, 0 where the heading does not
	wraps  bool      // the words say no more than that items follow
}

// readHeadings reads the headings of the document once.
func (d *doc) readHeadings() {
	for i, b := range d.blocks {
		if b.Kind != post.Heading {
			continue
		}
		raw := d.content(i)
		s := strings.TrimRight(raw, " \t\r\n")
		number, at := cutNumber(strings.TrimLeft(s, " *_"))
		if number != "" {
			at += len(s) - len(strings.TrimLeft(s, " *_"))
		}
		h := heading{block: i, number: number, title: headingTitle(s[at:])}
		h.span = post.Span{Start: b.Content.Start, End: b.Content.Start + len(strings.TrimRight(raw, " \t\r\n"))}
		seen, words := stems.find(h.title[:min(len(h.title), maxClassified)])
		h.kind = kindOf(h.title, seen, words)
		if seen.meets(attendanceStems) {
			h.people = attendanceTitleWords(h.title)
		}
		h.wraps = h.number == "" && seen.meets(wrapperWords) && isBare(h.title)
		d.headings = append(d.headings, h)
	}
}

// heading returns what heading i says.
func (d *doc) heading(i int) *heading {
	return &d.headings[sort.Search(len(d.headings), func(at int) bool { return d.headings[at].block >= i })]
}

// headingTitle is a heading's words without the attributes that an editor left and without a trailing colon or stop.
func headingTitle(s string) string {
	if i := strings.LastIndex(s, "{"); i >= 0 && isAttributes(s[i:]) {
		s = s[:i]
	}
	return trimTitle(inline.Plain(s))
}

// isAttributes reports whether s is a block's attributes, such as "{.table}" or "{.wp-block-heading}".
func isAttributes(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) > 2 && s[0] == '{' && s[len(s)-1] == '}' && (s[1] == '.' || s[1] == '#') && !strings.ContainsAny(s[1:len(s)-1], "{}\n")
}
