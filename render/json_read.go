package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
	"example.org/proceedings/minutes"
)

// A Parser reads JSON. Its zero value is ready to use, and may be shared between
// goroutines.
type Parser struct {
	Limits minutes.Limits // Bytes, Nesting (of items, and of values in extra) and Attendees; those of the Source as well
}

// ParseJSON reads minutes with a zero [Parser].
func ParseJSON(name string, data []byte) (*minutes.Meeting, error) { return Parser{}.JSON(name, data) }

// JSON reads a document that [JSON] wrote, or that follows [Schema]. Derived
// properties, which the schema marks readOnly, are ignored whatever their values.
// The title is that of the front matter; one that the document states nowhere
// else becomes it.
//
// An error is a [*minutes.Error] with the position of what was found: a syntax
// error, text that is not Unicode, an unknown major version, an unknown or
// repeated property, a missing one, a value of the wrong type, a number out of
// range, or a document beyond the Limits. It names the property and what was expected, and of a long text repeats
// the beginning only. The name is that of the file, for errors.
func (p Parser) JSON(name string, data []byte) (*minutes.Meeting, error) {
	r := &reader{name: name, data: data, limits: limit.Limits(p.Limits).Or(limit.Default)}
	if err := r.check(vocabulary().meeting); err != nil {
		return nil, err
	}
	var d struct {
		document
		// Derived, and so not read: these hide the fields of document.
		BallotIDs   json.RawMessage `json:"ballot_ids"`
		NextMeeting json.RawMessage `json:"next_meeting"`
		Adjourned   json.RawMessage `json:"adjourned"`
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&d); err != nil {
		return nil, r.errorf(0, "%w", err)
	}
	m := &minutes.Meeting{
		FrontMatter: d.FrontMatter,
		Group:       d.Group,
		Dates:       d.Dates,
		RecordedBy:  d.RecordedBy,
		Preamble:    d.Preamble,
		Attendance:  d.Attendance,
		Agenda:      d.Agenda,
	}
	if err := r.checkAttendees(m.Attendance); err != nil {
		return nil, err
	}
	if d.Source != nil {
		m.Source = []byte(*d.Source)
		if err := r.checkSource(m.Source); err != nil {
			return nil, err
		}
	}
	if d.Title != "" && d.Title != m.Title() {
		if m.FrontMatter.Title != "" {
			return nil, r.errorf(r.title, "title: %s differs from front_matter.title %s", quote(d.Title), quote(m.FrontMatter.Title))
		}
		m.FrontMatter.Title = d.Title
	}
	return m, nil
}

// A reader walks a document beside the schema. Its data is known to be valid
// JSON, so that it looks for the meaning of bytes only.
type reader struct {
	name   string
	data   []byte
	limits limit.Limits
	pos    int
	depth  int // of the items, or of the collections in a value that the schema leaves open, around pos
	title  int // where the document's own title stands
}

// check reads the data by the rule of its document.
func (r *reader) check(document *rule) error {
	if err := limit.Check("Bytes", len(r.data), r.limits.Bytes); err != nil {
		return r.errorf(0, "%w", err)
	}
	if err := r.checkSyntax(); err != nil {
		return err
	}
	if err := r.checkVersion(); err != nil {
		return err
	}
	return r.value(document, nil)
}

// checkAttendees refuses lists of more people than the limit.
func (r *reader) checkAttendees(lists []attendee.List) error {
	n := 0
	for _, list := range lists {
		n += len(list.Attendees)
	}
	if err := limit.Check("Attendees", n, r.limits.Attendees); err != nil {
		return r.errorf(r.property("attendance"), "attendance: %w", err)
	}
	return nil
}

// checkSource refuses a Source that is beyond the limits: those who read it again
// have none. Whether it can be read is for them to say.
func (r *reader) checkSource(source []byte) error {
	_, err := post.Parse("", source, r.limits)
	var beyond *minutes.LimitError
	if errors.As(err, &beyond) {
		return r.errorf(r.property("source"), "source: %w", err)
	}
	return nil
}

func (r *reader) errorf(pos int, format string, args ...any) error {
	return &minutes.Error{File: r.name, Position: post.PositionIn(r.data, pos), Err: fmt.Errorf(format, args...)}
}

// byteOrderMark is U+FEFF at the head of a text, which JSON does not have (RFC
// 8259, section 8.1).
var byteOrderMark = []byte("\xef\xbb\xbf")

// checkSyntax reports where the data is not one JSON value in UTF-8. After it,
// nesting is bounded too: encoding/json refuses more than 10000 levels.
func (r *reader) checkSyntax() error {
	switch {
	case bytes.HasPrefix(r.data, byteOrderMark):
		return r.errorf(0, "byte order mark, expected UTF-8 without one")
	case bytes.HasPrefix(r.data, []byte("\xff\xfe")), bytes.HasPrefix(r.data, []byte("\xfe\xff")):
		return r.errorf(0, "this is UTF-16 text, expected UTF-8 without a byte order mark")
	case len(bytes.Trim(r.data, " \t\r\n")) == 0:
		return r.errorf(0, "document is empty, expected a JSON object")
	}
	if pos := invalidAt(r.data); pos >= 0 {
		return r.errorf(pos, "invalid UTF-8, expected UTF-8 text")
	}
	var raw json.RawMessage
	err := json.Unmarshal(r.data, &raw)
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return r.checkEscapes()
	case errors.As(err, &syntax) && !r.cutOff(syntax):
		return r.errorf(int(syntax.Offset)-1, "%w", err) // the offset is that after the byte
	}
	return r.errorf(len(r.data), "unexpected end of JSON input, expected the rest of the document")
}

// cutOff reports whether an error says that the data ends too early. Within a word,
// number or escape encoding/json puts it as a blank behind the data.
func (r *reader) cutOff(err *json.SyntaxError) bool {
	atEnd := int(err.Offset) == len(r.data) && !bytes.HasSuffix(r.data, []byte(" "))
	return strings.HasPrefix(err.Error(), "unexpected end") || atEnd && strings.HasPrefix(err.Error(), "invalid character ' '")
}

// invalidAt returns the offset of the first byte of data that is not part of a
// UTF-8 sequence, or -1 if there is none.
func invalidAt(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	pos := 0
	for {
		c, size := utf8.DecodeRune(data[pos:])
		if c == utf8.RuneError && size <= 1 {
			return pos
		}
		pos += size
	}
}

// checkEscapes reports half a surrogate pair, such as "\ud800" alone. It stands for
// no character, and encoding/json would put U+FFFD in its place.
func (r *reader) checkEscapes() error {
	for pos := 0; ; {
		next := bytes.IndexByte(r.data[pos:], '\\')
		if next < 0 {
			return nil
		}
		pos += next
		c := codeUnit(r.data[pos:])
		switch {
		case !utf16.IsSurrogate(c):
			pos += len(`\n`) // of \u too: what follows is no backslash
		case utf16.DecodeRune(c, codeUnit(r.data[pos+len(`\u0000`):])) == utf8.RuneError:
			return r.errorf(pos, "%s is half a surrogate pair, expected a character", r.data[pos:pos+len(`\u0000`)])
		default:
			pos += 2 * len(`\u0000`)
		}
	}
}

// codeUnit returns the code unit whose escape, such as \u00e9, data begins with, or 0.
func codeUnit(data []byte) rune {
	if len(data) < len(`\u0000`) || data[0] != '\\' || data[1] != 'u' {
		return 0
	}
	c, _ := strconv.ParseUint(string(data[2:6]), 16, 16)
	return rune(c)
}

// checkVersion reports a major version that this package does not know, before
// anything that the version may have changed.
func (r *reader) checkVersion() error {
	pos := r.property("schema_version")
	if pos < 0 || r.data[pos] != '"' {
		return nil // the schema says it better
	}
	r.pos = pos
	version := r.text()
	r.pos = 0
	known, _, _ := strings.Cut(schemaVersion, ".")
	major, minor, ok := strings.Cut(version, ".")
	for _, number := range []string{major, minor} {
		if _, err := strconv.ParseUint(number, 10, 32); !ok || err != nil {
			return r.errorf(pos, "schema_version %s: not of the form 1.0", quote(version))
		}
	}
	if major != known {
		return r.errorf(pos, "schema_version %q: only version %s is known", version, known)
	}
	return nil
}

// property returns the position of the value of a property of the document, the
// first of its name. Without one it is -1. The reader is at the start behind it.
func (r *reader) property(name string) int {
	defer func() { r.pos = 0 }()
	r.pos = 0
	r.space()
	if r.data[r.pos] != '{' {
		return -1
	}
	for r.pos++; ; {
		r.space()
		switch r.data[r.pos] {
		case '}':
			return -1
		case ',':
			r.pos++
			r.space()
		}
		found := r.text() == name
		r.space()
		r.pos++ // :
		r.space()
		if found {
			return r.pos
		}
		r.skip()
	}
}

// skip goes behind the value at r.pos, whatever it holds.
func (r *reader) skip() {
	for depth := 0; ; {
		switch r.data[r.pos] {
		case '{', '[':
			depth++
			r.pos++
		case '}', ']':
			depth--
			r.pos++
		case '"':
			r.string()
		case ',', ':', ' ', '\t', '\r', '\n':
			r.pos++
		default:
			r.word()
		}
		if depth == 0 {
			return
		}
	}
}

// value reads the value at r.pos by its rule. A nil rule allows any value.
func (r *reader) value(rl *rule, at *path) error {
	r.space()
	start := r.pos
	kind := kindOf(r.data[start])
	if rl != nil && rl.Type != kind && (kind != "number" || rl.Type != "integer") {
		return r.errorf(start, "%s: %s where %s is expected", at, kind, rl.Type)
	}
	switch kind {
	case "object", "array":
		return r.collection(kind, rl, at)
	case "string":
		text := r.text()
		if rl != nil {
			return r.checkText(rl, start, text, at)
		}
	default:
		r.word()
		if rl != nil && kind == "number" {
			return r.checkInteger(rl, start, at)
		}
	}
	return nil
}

func kindOf(c byte) string {
	switch c {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "boolean"
	case 'n':
		return "null"
	}
	return "number"
}

// collection reads an object or an array. What the vocabulary does not bound is
// bounded here: items in items, and what stands in an open value.
func (r *reader) collection(kind string, rl *rule, at *path) error {
	if rl == nil || at != nil && at.name == "agenda" {
		r.depth++
		defer func() { r.depth-- }()
		if err := limit.Check("Nesting", r.depth, r.limits.Nesting); err != nil {
			return r.errorf(r.pos, "%s: %w", at, err)
		}
	}
	if kind == "array" {
		return r.array(rl, at)
	}
	return r.object(rl, at)
}

// object reads an object: its names are known, stand once, and those that the
// rule requires are there. What is derived may have any value.
func (r *reader) object(rl *rule, at *path) error {
	start := r.pos
	seen := make(map[string]bool)
	r.pos++ // {
	for r.space(); r.data[r.pos] != '}'; r.space() {
		if r.data[r.pos] == ',' {
			r.pos++
			r.space()
		}
		pos := r.pos
		name := r.text()
		below := at.to(name)
		var inner *rule
		if rl != nil {
			inner = rl.Properties[name]
			if inner == nil && rl.AdditionalProperties != nil && !*rl.AdditionalProperties {
				return r.errorf(pos, "%s: unknown property, expected one of %s", below, strings.Join(slices.Sorted(maps.Keys(rl.Properties)), ", "))
			}
			if inner != nil && inner.ReadOnly {
				inner = nil // derived: any value
			}
		}
		if seen[name] {
			return r.errorf(pos, "%s: property stands twice, expected once", below)
		}
		seen[name] = true
		r.space()
		r.pos++ // :
		if at == nil && name == "title" {
			r.space()
			r.title = r.pos
		}
		if err := r.value(inner, below); err != nil {
			return err
		}
	}
	r.pos++ // }
	if rl != nil {
		for _, name := range rl.Required {
			if !seen[name] {
				return r.errorf(start, "%s: property %q is missing", at, name)
			}
		}
	}
	return nil
}

func (r *reader) array(rl *rule, at *path) error {
	var items *rule
	if rl != nil {
		items = rl.Items
	}
	r.pos++ // [
	r.space()
	for i := 0; r.data[r.pos] != ']'; i++ {
		if err := r.value(items, at.nth(i)); err != nil {
			return err
		}
		r.space()
		if r.data[r.pos] == ',' {
			r.pos++
		}
	}
	r.pos++ // ]
	return nil
}

// checkText reports a text that is none of those that its rule allows.
func (r *reader) checkText(rl *rule, start int, text string, at *path) error {
	if rl.Const != "" && text != rl.Const {
		return r.errorf(start, "%s: %s where %q is expected", at, quote(text), rl.Const)
	}
	if rl.Enum != nil && !slices.Contains(rl.Enum, text) {
		return r.errorf(start, "%s: %s is none of %s", at, quote(text), strings.Join(rl.Enum, ", "))
	}
	if check := formats[rl.Format]; check != nil {
		if text == "" { // which the types read as their zero values
			return r.errorf(start, "%s: empty string where a %s is expected", at, rl.Format)
		}
		if len(text) > maxQuoted {
			return r.errorf(start, "%s: %s where a %s is expected", at, quote(text), rl.Format)
		}
		if err := check([]byte(text)); err != nil {
			return r.errorf(start, "%s: %w", at, err)
		}
	}
	return nil
}

func (r *reader) space() {
	for r.pos < len(r.data) && strings.IndexByte(" \t\r\n", r.data[r.pos]) >= 0 {
		r.pos++
	}
}

// word goes behind the number or name at r.pos.
func (r *reader) word() {
	for r.pos < len(r.data) && strings.IndexByte(",]} \t\r\n", r.data[r.pos]) < 0 {
		r.pos++
	}
}

// text reads the string at r.pos.
func (r *reader) text() string {
	start := r.pos
	if escaped := r.string(); !escaped {
		return string(r.data[start+1 : r.pos-1])
	}
	var s string
	_ = json.Unmarshal(r.data[start:r.pos], &s) // it is valid
	return s
}

// string goes behind the string at r.pos and reports whether it holds an escape.
func (r *reader) string() (escaped bool) {
	for r.pos++; r.data[r.pos] != '"'; r.pos++ {
		if r.data[r.pos] == '\\' {
			escaped = true
			r.pos++
		}
	}
	r.pos++
	return escaped
}
