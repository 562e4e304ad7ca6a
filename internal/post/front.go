package post

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/internal/limit"

	"gopkg.in/yaml.v3"
)

// A Field is one key of the front matter with its value.
type Field struct {
	Key   string
	Span  Span // from the start of the key's line to the start of the next key's, or to the closing fence
	Value Span // from the first byte of the value to the end of its last line; the end of the key's line where there is none
	key   *yaml.Node
	node  *yaml.Node
}

// Text returns the value as it is written, and whether it is a single one. What YAML would take for a date, a number or
// a truth value is text as well: dates keep their form.
func (f Field) Text() (string, bool) { return scalar(f.node) }

// Texts returns the values of a list of single values, and whether the value is one.
func (f Field) Texts() ([]string, bool) {
	if f.node.Kind != yaml.SequenceNode {
		return nil, false
	}
	texts := make([]string, len(f.node.Content))
	for i, n := range f.node.Content {
		s, ok := scalar(n)
		if !ok {
			return nil, false
		}
		texts[i] = s
	}
	return texts, true
}

// Any returns the value as plain data: nil, bool, json.Number, string, []any or map[string]any. A number that JSON
// could not write the same way (octal, infinity) is a string as written, and so is a date.
func (f Field) Any() any { return plain(f.node) }

func scalar(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		return "", false
	}
	return n.Value, true
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, c := range n.Content {
			list[i] = plain(c)
		}
		return list
	case yaml.MappingNode:
		m := make(map[string]any, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return m
	case yaml.AliasNode:
		return plain(n.Alias)
	}
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true") // the only words that YAML 1.2 knows
	case "!!int", "!!float":
		if json.Valid([]byte(n.Value)) {
			return json.Number(n.Value)
		}
	}
	return n.Value
}

// fence reports whether line, without its line ending, opens or closes front matter.
func fence(line []byte) bool { return string(bytes.TrimRight(line, " \t\r")) == "---" }

// findFront finds the front matter, and returns the span between its fences.
func (p *Post) findFront() (Span, error) {
	start := 0
	if bytes.HasPrefix(p.Source, bom) {
		start = len(bom)
	}
	p.Body = Span{start, len(p.Source)}
	p.Front = Span{start, start}
	first, at := nextLine(p.Source, start)
	for len(bytes.TrimSpace(first)) == 0 && at < len(p.Source) { // blank lines may come before
		first, at = nextLine(p.Source, at)
	}
	if string(bytes.TrimSpace(first)) == "+++" {
		return Span{}, p.errorf(at-len(first)-1, "front matter in TOML, expected YAML between two lines \"---\"")
	}
	if !fence(first) {
		return Span{}, nil
	}
	yamlStart := at
	for at < len(p.Source) {
		lineStart := at
		var line []byte
		line, at = nextLine(p.Source, at)
		if fence(line) {
			p.Front.End, p.Body.Start = at, at
			return Span{yamlStart, lineStart}, nil
		}
	}
	return Span{}, p.errorf(start, "front matter is not closed, expected a second line \"---\"")
}

// nextLine returns the line at offset without its "\n", and where the next one starts.
func nextLine(src []byte, offset int) ([]byte, int) {
	if i := bytes.IndexByte(src[offset:], '\n'); i >= 0 {
		return src[offset : offset+i], offset + i + 1
	}
	return src[offset:], len(src)
}

// directive begins a directive of YAML. The library compares each with all others, and no post has one.
var directive = []byte("%TAG")

const maxDirectives = 100

// readFields reads the YAML between the fences.
func (p *Post) readFields(in Span, limits limit.Limits) error {
	p.yaml = in
	if in.Len() == 0 {
		return nil
	}
	text := in.Of(p.Source)
	if n := bytes.Count(text, directive); n > maxDirectives {
		return p.errorf(in.Start+bytes.Index(text, directive), "front matter has %d directives (%%TAG), expected at most %d", n, maxDirectives)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return p.yamlError(in, err)
	}
	if len(doc.Content) == 0 {
		return nil // nothing but comments
	}
	root := doc.Content[0]
	lines := newLineIndex(text)
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		return nil
	}
	if root.Kind != yaml.MappingNode {
		return p.errorf(in.Start+lines.offset(root), "front matter is not a mapping, expected lines such as \"title: …\"")
	}
	c := &nodeCheck{post: p, limits: limits, base: in.Start, lines: lines}
	c.check(root, 0, 0)
	p.met.Nesting = c.deepest
	switch len(c.errs) {
	case 0:
	case 1:
		return c.errs[0]
	default:
		return c.errs
	}
	p.root = root
	p.Fields = make([]Field, 0, len(root.Content)/2)
	start, before := in.Start, in.Start // of the line of the last key, and that key
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		f := Field{Key: key.Value, key: key, node: value}
		at := in.Start + lines.offset(key)
		f.Span.Start = start
		if eol := bytes.LastIndexByte(p.Source[before:at], '\n'); eol >= 0 { // else it is on the line of the key before
			f.Span.Start = before + eol + 1
		}
		start, before = f.Span.Start, at
		f.Value.Start = max(in.Start+lines.offset(value), at)
		p.Fields = append(p.Fields, f)
	}
	for i := range p.Fields {
		end := in.End
		if i+1 < len(p.Fields) {
			end = p.Fields[i+1].Span.Start
		}
		p.Fields[i].Span.End = end
		p.Fields[i].Value.End = max(end, p.Fields[i].Value.Start)
	}
	return nil
}

func lineStart(src []byte, offset int) int { return bytes.LastIndexByte(src[:offset], '\n') + 1 }

// A nodeCheck looks for what YAML allows and a post must not have: duplicate keys, and values beyond the limits.
type nodeCheck struct {
	post    *Post
	limits  limit.Limits
	base    int
	lines   *lineIndex
	aliased int                 // values that aliases stand for
	open    map[*yaml.Node]bool // what the aliases around the node in hand stand for
	outer   *yaml.Node          // the first of those aliases
	deepest int
	errs    ErrorList
	stop    bool // a limit is met, or there are as many errors as anybody reads
}

// aliasedBytes is how many bytes of a text behind an alias count as one more value.
const aliasedBytes = 64

// maxErrors is how many errors of one document are reported.
const maxErrors = 10

// limit stops the check at a node that is beyond a limit.
func (c *nodeCheck) limit(n *yaml.Node, err error) {
	if err != nil && !c.stop {
		c.errs = append(c.errs, c.post.ErrorAt(c.base+c.lines.offset(n), err))
		c.stop = true
	}
}

func (c *nodeCheck) errorf(n *yaml.Node, format string, args ...any) {
	c.errs = append(c.errs, c.post.errorf(c.base+c.lines.offset(n), format, args...))
	c.stop = len(c.errs) >= maxErrors
}

// check looks at a node that stands in collections and behind aliases, so many of each.
func (c *nodeCheck) check(n *yaml.Node, depth, aliases int) {
	if aliases > 0 {
		c.aliased += 1 + len(n.Value)/aliasedBytes
		c.limit(c.outer, limit.Check("Aliases", c.aliased, c.limits.Aliases))
	}
	c.deepest = max(c.deepest, depth)
	if c.limit(n, limit.Check("Nesting", depth, c.limits.Nesting)); c.stop {
		return
	}
	switch n.Kind {
	case yaml.AliasNode:
		if c.open[n.Alias] {
			c.errorf(n, "alias %q stands for itself, expected a value", n.Value)
			c.stop = true
			return
		}
		if c.open == nil {
			c.open = make(map[*yaml.Node]bool)
		}
		c.open[n.Alias] = true
		if aliases == 0 {
			c.outer = n
		}
		c.check(n.Alias, depth+1, aliases+1)
		delete(c.open, n.Alias)
	case yaml.MappingNode:
		c.mapping(n, depth, aliases)
	default:
		for _, child := range n.Content {
			c.check(child, depth+1, aliases)
		}
	}
}

func (c *nodeCheck) mapping(n *yaml.Node, depth, aliases int) {
	// A set finds duplicates in time that grows in step with the keys. Few keys need none.
	var seen map[string]*yaml.Node
	if len(n.Content) > fewKeys {
		seen = make(map[string]*yaml.Node, len(n.Content)/2)
	}
	for i := 0; i+1 < len(n.Content) && !c.stop; i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			c.errorf(key, "key of the front matter is not a word, expected \"key: value\"")
			continue
		}
		first := seen[key.Value]
		for j := 0; seen == nil && first == nil && j < i; j += 2 {
			if n.Content[j].Value == key.Value {
				first = n.Content[j]
			}
		}
		if first != nil {
			line := PositionIn(c.post.Source, c.base+c.lines.offset(first)).Line
			c.errorf(key, "key %q is there twice, first on line %d", key.Value, line)
		} else if seen != nil {
			seen[key.Value] = key
		}
		c.check(n.Content[i+1], depth+1, aliases)
	}
}

// fewKeys is how many nodes a mapping has at most that is searched key by key.
const fewKeys = 32

var yamlLine = regexp.MustCompile(`line (\d+): `)

// yamlError gives an error of the YAML library its place in the document. The library reports a line at best.
func (p *Post) yamlError(in Span, err error) error {
	text := in.Of(p.Source)
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	for i, r := range string(text) {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f {
			return p.errorf(in.Start+i, "control character %U in front matter, expected YAML", r)
		}
	}
	at := 0
	if m := yamlLine.FindStringSubmatchIndex(msg); m != nil {
		if line, err := strconv.Atoi(msg[m[2]:m[3]]); err == nil {
			at = newLineIndex(text).line(line)
		}
		msg = msg[:m[0]] + msg[m[1]:]
	}
	// A tab where YAML wants spaces is reported in words that do not name it, and sometimes a line late.
	for i := 0; i < len(text); {
		line, next := nextLine(text, i)
		indent := len(line) - len(bytes.TrimLeft(line, " \t"))
		if tab := bytes.IndexByte(line[:indent], '\t'); tab >= 0 && next >= at {
			return p.errorf(in.Start+i+tab, "tab in the indentation of front matter, expected spaces: %s", msg)
		}
		i = next
	}
	return p.errorf(in.Start+at, "front matter is not valid YAML: %s", msg)
}

// A lineIndex finds byte offsets for the positions of the YAML library, which counts columns in runes and takes some
// characters for line ends that are none elsewhere.
type lineIndex struct {
	text   []byte
	starts []int
	last   struct{ line, column, offset int } // of the node asked for last: nodes come in order, and a line may hold many
}

func newLineIndex(text []byte) *lineIndex {
	x := &lineIndex{text: text, starts: append(make([]int, 0, bytes.Count(text, []byte("\n"))+2), 0)}
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		i += n
		switch {
		case r == '\r' && i < len(text) && text[i] == '\n':
		case r == '\n', r == '\r', r == 0x85, r == 0x2028, r == 0x2029:
			x.starts = append(x.starts, i)
		}
	}
	return x
}

// line returns the offset at which a 1-based line starts.
func (x *lineIndex) line(n int) int { return x.starts[min(max(n, 1), len(x.starts))-1] }

// offset returns where a node starts.
func (x *lineIndex) offset(n *yaml.Node) int {
	at, column := x.line(n.Line), 1
	if n.Line == x.last.line && n.Column >= x.last.column {
		at, column = x.last.offset, x.last.column
	}
	for ; column < n.Column && at < len(x.text); column++ {
		_, size := utf8.DecodeRune(x.text[at:])
		at += size
	}
	x.last.line, x.last.column, x.last.offset = n.Line, n.Column, at
	return at
}
