package post

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/internal/limit"

	"gopkg.in/yaml.v3"
)

// A place is where a scalar stands. What is plain at one may need quotes at another.
type place struct{ before, behind string }

var (
	inBlock = place{"- ", ""}
	inFlow  = place{"[", "]"}
	asKey   = place{"", ": 0"}
)

// read returns the scalar that a text at a place is, or nil.
func (p place) read(text string) *yaml.Node {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(p.before+text+p.behind), &doc) != nil || len(doc.Content) != 1 || len(doc.Content[0].Content) == 0 {
		return nil
	}
	root := doc.Content[0]
	if p == asKey && len(root.Content) != 2 || p != asKey && len(root.Content) != 1 || root.Content[0].Kind != yaml.ScalarNode {
		return nil
	}
	return root.Content[0]
}

// quoted is the styles that have quotes.
const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle

// scalarText writes a value that is no list and no map on one line, a string in the first of the styles that can hold it.
func scalarText(v any, at place, styles ...yaml.Style) (string, error) {
	text := ""
	switch v := v.(type) {
	case nil:
		text = "null"
	case bool:
		text = strconv.FormatBool(v)
	case json.Number:
		text = v.String()
	case string:
		return stringText(v, at, styles)
	default:
		_, err := nodeOf(v)
		return "", err
	}
	if n := at.read(text); n == nil || n.Style != 0 || !reflect.DeepEqual(plain(n), v) {
		return "", fmt.Errorf("%w: %v", ErrValue, v)
	}
	return text, nil
}

func stringText(s string, at place, styles []yaml.Style) (string, error) {
	for _, style := range append(styles[:len(styles):len(styles)], yaml.SingleQuotedStyle, yaml.DoubleQuotedStyle) {
		text := s
		switch style {
		case yaml.SingleQuotedStyle:
			text = "'" + strings.ReplaceAll(s, "'", "''") + "'"
		case yaml.DoubleQuotedStyle:
			text = doubleQuoted(s)
		}
		if style != yaml.DoubleQuotedStyle && strings.ContainsFunc(s, needsEscape) {
			continue
		}
		if n := at.read(text); n != nil && n.Style == style && n.Value == s && (style != 0 || isPlainString(n)) {
			return text, nil
		}
	}
	return "", fmt.Errorf("%w: %q", ErrValue, s)
}

// isPlainString reports whether a scalar without quotes is a string for every reader of YAML. A date keeps its form here.
func isPlainString(n *yaml.Node) bool {
	switch n.ShortTag() {
	case "!!timestamp":
		return true
	case "!!str":
		return !older.MatchString(n.Value)
	}
	return false
}

// older is what YAML 1.1 takes for truth values and for numbers in base 60.
var older = regexp.MustCompile(`^(?:(?i:y|n|yes|no|on|off)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)$`)

// needsEscape reports whether a character stands in a value on one line only as an escape.
func needsEscape(r rune) bool {
	switch r {
	case '\t':
		return false
	case 0x85, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff:
		return true
	}
	return r < ' '
}

func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case needsEscape(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// maxValues is how many values one key of front matter may have.
const maxValues = 100_000

// A valueCheck refuses values that front matter does not hold, whatever their shape.
type valueCheck struct{ nodes int }

func (c *valueCheck) check(v any, depth int) error {
	if c.nodes++; c.nodes > maxValues || depth > limit.Default.Nesting {
		return fmt.Errorf("%w: it has more than %d values or nests more than %d levels deep", ErrValue, maxValues, limit.Default.Nesting)
	}
	switch v := v.(type) {
	case string:
		return checkString(v)
	case []string:
		for _, s := range v {
			if err := c.check(s, depth+1); err != nil {
				return err
			}
		}
	case []any:
		for _, e := range v {
			if err := c.check(e, depth+1); err != nil {
				return err
			}
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if err := checkString(key); err != nil {
				return err
			}
			if err := c.check(v[key], depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkString refuses what is no text. Line ends are text.
func checkString(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("%w: %q is not valid UTF-8", ErrValue, s)
	}
	for _, r := range s {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 && r != 0x85 {
			return fmt.Errorf("%w: %q has the control character %U", ErrValue, s, r)
		}
	}
	return nil
}
