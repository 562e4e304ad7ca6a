package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
)

// allowed elements and, for each, the attributes that a page may have beside
// those of every element.
var elements = map[string][]string{
	"html": {"lang"}, "head": nil, "meta": {"charset", "name", "content", "http-equiv"}, "title": nil, "style": nil, "body": nil,
	"a": {"href", "title", "role", "aria-label"}, "header": nil, "nav": {"aria-label"}, "main": nil, "article": {"lang"},
	"section": {"role", "aria-label"}, "div": {"role", "tabindex", "aria-label"}, "h1": nil, "h2": nil, "h3": nil, "h4": nil, "h5": nil, "h6": nil,
	"p": nil, "span": nil, "time": {"datetime"}, "ul": {"role"}, "ol": {"start"}, "li": nil, "dl": nil, "dt": nil, "dd": nil,
	"em": nil, "strong": nil, "del": nil, "code": nil, "pre": {"tabindex"}, "blockquote": nil, "br": nil, "hr": nil, "sup": nil,
	"img": {"src", "alt", "title"}, "input": {"checked", "disabled", "type", "aria-label"},
	"table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope"}, "td": nil,
}

// A walker walks a page as XML, which also proves that it is well-formed, and
// reports what may not be in it.
type walker struct {
	open     []string
	count    map[string]int
	ids      map[string]bool
	targets  []string
	dangling []string // the targets that no element has as its id; a document may have such links of its own
	headings []string // level and words of each
	words    strings.Builder
	levels   []int
	problems []string
}

func (w *walker) problem(format string, args ...any) {
	w.problems = append(w.problems, strings.Join(w.open, ">")+": "+fmt.Sprintf(format, args...))
}

// walk returns what it found in a page or fragment.
func walk(page string) *walker {
	w := &walker{count: make(map[string]int), ids: make(map[string]bool)}
	d := xml.NewDecoder(strings.NewReader(page))
	heading := -1 // where its words begin
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			w.problem("not well-formed: %v", err)
			return w
		}
		switch token := token.(type) {
		case xml.StartElement:
			w.start(token)
			if isHeading(token.Name.Local) {
				heading = w.words.Len()
			}
		case xml.EndElement:
			if isHeading(token.Name.Local) {
				words := strings.TrimSpace(w.words.String()[heading:])
				if words == "" {
					w.problem("empty heading")
				}
				w.headings = append(w.headings, token.Name.Local[1:]+" "+words)
			}
			w.open = w.open[:len(w.open)-1]
		case xml.CharData:
			if !slices.Contains(w.open, "style") {
				w.words.Write(token)
			}
		case xml.Directive:
			if string(token) != "DOCTYPE html" {
				w.problem("directive %s", token)
			}
		default:
			w.problem("a %T", token)
		}
	}
	for _, target := range w.targets {
		if id, err := url.PathUnescape(target); err != nil || !w.ids[id] {
			w.dangling = append(w.dangling, target)
		}
	}
	return w
}

func isHeading(name string) bool { return len(name) == 2 && name[0] == 'h' && name[1] != 'r' }

func (w *walker) start(e xml.StartElement) {
	name := e.Name.Local
	attributes, ok := elements[name]
	if !ok || e.Name.Space != "" {
		w.problem("element %s", name)
	}
	if name == "a" && slices.Contains(w.open, "a") {
		w.problem("a link in a link")
	}
	w.open = append(w.open, name)
	w.count[name]++
	if isHeading(name) {
		level := int(name[1] - '0')
		if n := len(w.levels); n > 0 && level > w.levels[n-1]+1 {
			w.problem("h%d after h%d", level, w.levels[n-1])
		}
		w.levels = append(w.levels, level)
	}
	seen := make(map[string]bool)
	for _, a := range e.Attr {
		w.attribute(a, attributes)
		if seen[a.Name.Local] {
			w.problem("attribute %s twice", a.Name.Local)
		}
		seen[a.Name.Local] = true
	}
}

func (w *walker) attribute(a xml.Attr, allowed []string) {
	name := a.Name.Local
	if a.Name.Space != "" || name != "id" && name != "class" && !slices.Contains(allowed, name) {
		w.problem("attribute %s", name)
	}
	switch name {
	case "id":
		if w.ids[a.Value] {
			w.problem("id %s twice", a.Value)
		}
		if a.Value == "" || strings.ContainsAny(a.Value, " \t\n\"'<>") {
			w.problem("id %q", a.Value)
		}
		w.ids[a.Value] = true
	case "href", "src":
		if target, ok := strings.CutPrefix(a.Value, "#"); ok {
			w.targets = append(w.targets, target)
		}
		// As browsers do, which strip controls before they look for the scheme.
		bare := strings.ToLower(strings.Map(func(r rune) rune {
			if r <= ' ' || r == 0x7f {
				return -1
			}
			return r
		}, a.Value))
		if i := strings.IndexAny(bare, ":/?#"); i >= 0 && bare[i] == ':' && !slices.Contains([]string{"http", "https", "mailto"}, bare[:i]) {
			w.problem("%s=%q", name, a.Value)
		}
	}
}
