// Convert reads minutes and ballots of the CA/Browser Forum and writes them as
// JSON, HTML or Markdown.
//
// Usage:
//
//	convert -to json|html|markdown [-o DIR] [FILE|DIR|-…]
//
// It reads the files that are named, every *.md file below a folder, and standard
// input where there is no name, or the name is "-". Output goes to standard output,
// or with -o to files in DIR: a.md to DIR/a.json, and 2019/a.md of a folder that was
// named to DIR/2019/a.json. Where DIR lies in a folder that is read, it is left out,
// so that the same command can be run again.
//
// A document that announces several ballots is several documents of JSON or HTML:
// the first goes to DIR/a.json, the others to DIR/a.2.json and so on. In Markdown
// it is what it was, one document.
//
// Standard output takes several documents one after the other, but one HTML page
// only. No file is written over that was named, or to a folder that is being read
// where it would be one more document of it.
//
// Problems go to standard error, as file:line:col: message. A document that cannot
// be read does not stop the others and makes the exit status 1. A document that is
// neither minutes nor a ballot is named and skipped. What looks wrong in a document that was read
// is a warning, but for mere notes. Wrong usage makes the exit status 2.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

// A format is a kind of output.
type format struct {
	write       func(io.Writer, *minutes.Meeting) error
	writeBallot func(io.Writer, *ballot.Ballot) error
	ext         string
}

var formats = map[string]format{
	"json":     {render.JSON, render.BallotJSON, ".json"},
	"html":     {render.HTML, render.BallotHTML, ".html"},
	"markdown": {render.Markdown, render.BallotMarkdown, ".md"},
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: convert -to json|html|markdown [-o DIR] [FILE|DIR|-…]")
		flags.PrintDefaults()
	}
	to := flags.String("to", "", "the `format` to write: json, html or markdown")
	dir := flags.String("o", "", "the `folder` to write files to, instead of standard output")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if err := checkUsage(*to, *dir, flags.Args()); err != nil {
		fmt.Fprintln(stderr, "convert:", err)
		flags.Usage()
		return 2
	}
	c := &converter{
		format:   formats[*to],
		dir:      *dir,
		stdin:    stdin,
		stdout:   stdout,
		stderr:   stderr,
		progress: newProgress(stderr),
	}
	return c.convert(flags.Args())
}

// checkUsage reports what cannot be meant.
func checkUsage(to, dir string, names []string) error {
	if i := slices.IndexFunc(names, isFlag); i > 0 {
		return fmt.Errorf("%s stands behind %s: flags come first, and a file of that name is ./%[1]s", names[i], names[i-1])
	}
	switch _, ok := formats[to]; {
	case to == "":
		return errors.New("no format: -to json, -to html or -to markdown is needed")
	case !ok:
		return fmt.Errorf("-to %q: not json, html or markdown", to)
	case dir != "" && (len(names) == 0 || slices.Contains(names, "-")):
		return errors.New("-o needs a FILE or DIR to name its files after, and standard input has no name")
	case dir == "" && to == "html" && (len(names) > 1 || slices.ContainsFunc(names, isDir)):
		return errors.New("-to html: several pages do not go to one standard output, -o DIR is needed")
	}
	return nil
}

func isFlag(name string) bool { return len(name) > 1 && name[0] == '-' }

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
