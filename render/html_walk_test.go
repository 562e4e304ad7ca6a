package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Where an element may stand and what may stand in it. HTML's parser moves or
// closes what stands elsewhere, so that browsers would see another tree than the
// one that is walked.
var (
	phrasing = []string{"a", "br", "code", "del", "em", "img", "input", "span", "strong", "sup", "time"}
	flow     = append([]string{"article", "blockquote", "div", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav",
		"ol", "p", "pre", "section", "table", "ul"}, phrasing...)
	children = map[string][]string{
		"html": {"head", "body"}, "head": {"meta", "title", "style"}, "meta": {}, "title": {}, "style": {}, "body": flow,
		"article": flow, "blockquote": flow, "div": append([]string{"dt", "dd"}, flow...), "header": flow, "main": flow, "nav": flow, "section": flow,
		"dl": {"div", "dt", "dd"}, "dt": phrasing, "dd": flow, "ol": {"li"}, "ul": {"li"}, "li": flow,
		"table": {"thead", "tbody"}, "thead": {"tr"}, "tbody": {"tr"}, "tr": {"th", "td"}, "th": phrasing, "td": flow,
		"h1": phrasing, "h2": phrasing, "h3": phrasing, "h4": phrasing, "h5": phrasing, "h6": phrasing, "p": phrasing, "pre": phrasing,
		"a": phrasing, "code": phrasing, "del": phrasing, "em": phrasing, "span": phrasing, "strong": phrasing, "sup": phrasing, "time": phrasing,
		"br": {}, "hr": {}, "img": {}, "input": {},
	}
	void = []string{"br", "hr", "img", "input", "meta"} // have no end tag in HTML
)

// attributes are those that an element may have beside id and class, by
// "element attribute" or, for any element, "attribute", with what their values
// may be.
var attributes = map[string]*regexp.Regexp{
	"id":                 nil, // as in attribute below
	"class":              regexp.MustCompile(``),
	"html lang":          regexp.MustCompile(``),
	"article lang":       regexp.MustCompile(``),
	"meta charset":       regexp.MustCompile(`^utf-8$`),
	"meta name":          regexp.MustCompile(`^(viewport|color-scheme|description)$`),
	"meta content":       regexp.MustCompile(``),
	"meta http-equiv":    regexp.MustCompile(`^Content-Security-Policy$`),
	"a href":             nil,
	"a title":            regexp.MustCompile(``),
	"a role":             regexp.MustCompile(`^doc-(noteref|backlink)$`),
	"a aria-label":       regexp.MustCompile(`^Back to the text$`),
	"nav aria-label":     regexp.MustCompile(`^Contents$`),
	"section role":       regexp.MustCompile(`^doc-endnotes$`),
	"section aria-label": regexp.MustCompile(`^Footnotes$`),
	"div role":           regexp.MustCompile(`^region$`),
	"div tabindex":       regexp.MustCompile(`^0$`),
	"div aria-label":     regexp.MustCompile(`^(Table \d+|Votes)$`),
	"time datetime":      regexp.MustCompile(`^\d{4}-\d\d-\d\d(T\d\d:\d\dZ?)?$`),
	"ul role":            regexp.MustCompile(`^list$`),
	"ol start":           regexp.MustCompile(`^\d{1,9}$`),
	"pre tabindex":       regexp.MustCompile(`^0$`),
	"img src":            nil,
	"img alt":            regexp.MustCompile(``),
	"img title":          regexp.MustCompile(``),
	"input checked":      regexp.MustCompile(`^$`),
	"input disabled":     regexp.MustCompile(`^$`),
	"input type":         regexp.MustCompile(`^checkbox$`),
	"input aria-label":   regexp.MustCompile(`^Done$`),
	"th scope":           regexp.MustCompile(`^(col|row)$`),
}

// policy is the page's Content Security Policy, as a browser reads it.
const policy = "default-src 'none'; img-src 'self' https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

// A walker walks a page as XML, which also proves that it is well-formed, and
// reports what may not be in it.
type walker struct {
	open     []string
	count    map[string]int
	ids      map[string]bool
	targets  []string
	dangling []string // the targets that no element has as its id; a document may have such links of its own
	headings []string // level and words of each
	metas    []string // the attributes of each
	words    strings.Builder
	style    strings.Builder
	levels   []int
	problems []string
}

func (w *walker) problem(format string, args ...any) {
	w.problems = append(w.problems, strings.Join(w.open, ">")+": "+fmt.Sprintf(format, args...))
}

// walk returns what it found in a page or fragment.
func walk(page string) *walker {
	w := &walker{count: make(map[string]int), ids: make(map[string]bool)}
	w.bytes(page)
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
			w.text(string(token))
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
	w.head(page)
	return w
}

func isHeading(name string) bool { return len(name) == 2 && name[0] == 'h' && name[1] != 'r' }

var (
	tagForm       = regexp.MustCompile(`^<(/?)([a-z][a-z0-9]*)(?: [a-z-]+="[^"<>]*")*( ?/)?>`)
	referenceForm = regexp.MustCompile(`^&(amp|lt|gt|quot|#34|#39|#43);`)
)

// bytes looks at a page as bytes. Each < begins a tag in the one form that
// parsers of XML and of HTML, old and new, read alike, and each & a reference
// that all of them know. So the tree below is theirs, and what is well-formed
// here cannot be read as something else there.
func (w *walker) bytes(page string) {
	for i := 0; i < len(page); i++ {
		rest := page[i:]
		switch page[i] {
		case '<':
			tag := tagForm.FindStringSubmatch(rest)
			switch {
			case tag == nil && !strings.HasPrefix(rest, "<!DOCTYPE html>\n"):
				w.problem("no tag: %.60q", rest)
			case tag != nil && (tag[3] != "") != slices.Contains(void, tag[2]), tag != nil && tag[1] != "" && tag[3] != "":
				w.problem("the tag of a void element, or of another, in the other's form: %.60q", rest)
			}
		case '&':
			if !referenceForm.MatchString(rest) {
				w.problem("no reference: %.60q", rest)
			}
		}
	}
}

func (w *walker) start(e xml.StartElement) {
	name := e.Name.Local
	if _, ok := children[name]; !ok || e.Name.Space != "" {
		w.problem("element %s", name)
	}
	if n := len(w.open); n > 0 && !slices.Contains(children[w.open[n-1]], name) {
		w.problem("%s may not stand here", name)
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
	var all []string
	for _, a := range e.Attr {
		w.attribute(name, a)
		if seen[a.Name.Local] {
			w.problem("attribute %s twice", a.Name.Local)
		}
		seen[a.Name.Local] = true
		all = append(all, a.Name.Local+"="+a.Value)
	}
	if name == "meta" {
		w.metas = append(w.metas, strings.Join(all, " "))
	}
}

func (w *walker) attribute(element string, a xml.Attr) {
	name := a.Name.Local
	form, ok := attributes[name]
	if !ok {
		form, ok = attributes[element+" "+name]
	}
	switch {
	case a.Name.Space != "" || !ok:
		w.problem("attribute %s:%s=%q", a.Name.Space, name, a.Value)
	case name == "href", name == "src":
		w.address(name, a.Value)
	case name == "id":
		if w.ids[a.Value] {
			w.problem("id %s twice", a.Value)
		}
		if a.Value == "" || strings.ContainsAny(a.Value, " \t\n\"'<>&") {
			w.problem("id %q", a.Value)
		}
		w.ids[a.Value] = true
	case !form.MatchString(a.Value):
		w.problem("value %s=%q", name, a.Value)
	}
	if name == "alt" {
		w.words.WriteString(a.Value) // what there is to read of a heading that is an image
	}
	w.legible(a.Value)
}

// address reports an address that leads elsewhere than to http, https and, of a
// link, mailto. An address without a scheme has that of the page, with a host of
// its own (//a.example) or without.
func (w *walker) address(name, value string) {
	if target, ok := strings.CutPrefix(value, "#"); ok {
		w.targets = append(w.targets, target)
	}
	// As browsers do, and more: they strip controls before they look for the scheme.
	bare := strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' || unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, value))
	schemes := []string{"http", "https"}
	if name == "href" {
		schemes = append(schemes, "mailto")
	}
	if i := strings.IndexAny(bare, `:/\?#`); i >= 0 && bare[i] == ':' && !slices.Contains(schemes, bare[:i]) {
		w.problem("address %s=%q", name, value)
	}
	if strings.ContainsAny(value, "\\<>\"` ") {
		w.problem("address with characters that none has: %s=%q", name, value)
	}
}

func (w *walker) text(text string) {
	w.legible(text)
	switch {
	case slices.Contains(w.open, "style"):
		w.style.WriteString(text)
		return
	case strings.TrimSpace(text) == "" || len(w.open) == 0:
	case slices.Contains([]string{"html", "head", "ul", "ol", "dl", "table", "thead", "tbody", "tr"}, w.open[len(w.open)-1]):
		w.problem("text that may not stand here: %q", text)
	}
	w.words.WriteString(text)
}

// legible reports what a text or a value may not hold: controls, noncharacters
// and bytes that are not UTF-8.
func (w *walker) legible(text string) {
	if !utf8.ValidString(text) {
		w.problem("not UTF-8: %q", text)
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' || unicode.Is(unicode.Noncharacter_Code_Point, r) {
			w.problem("character %U in %q", r, text)
		}
	}
}

// head reports where the head of a page is not the package's own but for its
// title, description and language, or where a fragment has parts of one.
func (w *walker) head(page string) {
	if w.count["html"] == 0 {
		for _, name := range []string{"head", "body", "meta", "title", "style", "main"} {
			if w.count[name] > 0 {
				w.problem("%s in a fragment", name)
			}
		}
		return
	}
	want := []string{"charset=utf-8", "name=viewport content=width=device-width, initial-scale=1", "name=color-scheme content=light dark",
		"http-equiv=Content-Security-Policy content=" + policy}
	if len(w.metas) > 4 && strings.HasPrefix(w.metas[4], "name=description ") {
		want = append(want, w.metas[4])
	}
	if !slices.Equal(w.metas, want) {
		w.problem("metas %q, want %q", w.metas, want)
	}
	if style := strings.TrimPrefix(w.style.String(), "\n"); style != pageStyle && style != pageStyle+ballotStyle {
		w.problem("a style sheet that is not the package's: %q", style)
	}
	for _, name := range []string{"html", "head", "title", "style", "body", "main"} {
		if w.count[name] != 1 {
			w.problem("%d elements %s", w.count[name], name)
		}
	}
	if !strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=") {
		w.problem("begins with %.60q", page)
	}
}
